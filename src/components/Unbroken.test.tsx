import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Unbroken } from './Unbroken.tsx';

test.each([
  ['Senin–Jumat, 08.00–15.00 WIB', '[Senin–Jumat], [08.00–15.00 WIB]'],
  ['Loket 2, Senin – Jumat', 'Loket 2, Senin – Jumat'],
  ['08.00–15.00 WITA; libur', '[08.00–15.00 WITA]; libur'],
  ['5–8 April 2027', '[5–8] April 2027'],
])('spans are kept whole: %s', (text, whole) => {
  const html = renderToStaticMarkup(<Unbroken text={text} />);
  expect(html.replaceAll('<span class="whole">', '[').replaceAll('</span>', ']')).toBe(whole);
});

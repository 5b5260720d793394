import { expect, test } from 'vitest';
import { drawPictures, plainText, renderMarkdown } from './index.ts';

const html = (text: string) => renderMarkdown(text).html;

test('raw HTML is shown as text and never runs', () => {
  expect(html('<script>alert(1)</script>')).not.toContain('<script');
  expect(html('<img src=x onerror=alert(1)>')).toBe('<p>&lt;img src=x onerror=alert(1)&gt;</p>\n');
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  'vbscript:x',
  'data:text/html,x',
  'file:///etc/passwd',
  '//lain.example/x',
])('a link to %s is no link', (url) => {
  expect(html(`[klik](${url})`)).not.toContain('<a ');
  expect(html(`[klik](<${url}>)`)).not.toContain('<a ');
  expect(html(`<${url}>`)).not.toContain('<a ');
});

test.each(['https://contoh.example/', 'mailto:a@contoh.example', 'tel:+6221', '/cara-daftar/', '#t-alat'])(
  'a link to %s is a link',
  (url) => {
    expect(html(`[klik](${url})`)).toBe(`<p><a href="${url}">klik</a></p>\n`);
  },
);

test('a bare web address becomes a link, a file name does not', () => {
  expect(html('Lihat https://contoh.example/a dan catatan.md')).toContain(
    '<a href="https://contoh.example/a" data-bare="">',
  );
  expect(html('catatan.md')).not.toContain('<a ');
});

test('headings start at the second level and have ids of their own', () => {
  const { html, headings } = renderMarkdown('# Alat\n\n## Alat\n\n### Keselamatan & kerja');
  expect(html).toContain('<h2 id="t-alat">');
  expect(headings).toEqual([
    { depth: 2, id: 't-alat', text: 'Alat' },
    { depth: 2, id: 't-alat-2', text: 'Alat' },
    { depth: 3, id: 't-keselamatan-kerja', text: 'Keselamatan & kerja' },
  ]);
});

test('a picture from elsewhere is never requested', () => {
  const { html, refusedPictures } = renderMarkdown('![Lacak](https://lain.example/p.png)');
  expect(html).not.toContain('<img');
  expect(refusedPictures).toEqual(['https://lain.example/p.png']);
});

test('a picture of the media folder is drawn by whoever shows the text', () => {
  const { html, pictures } = renderMarkdown('![Menggoreng "keripik" & <kue>](/media/a.jpg)');
  expect(pictures).toEqual([{ src: '/media/a.jpg', alt: 'Menggoreng "keripik" & <kue>' }]);
  expect(drawPictures(html, ({ src, alt }) => `[${src}|${alt}]`)).toBe(
    '<p>[/media/a.jpg|Menggoreng "keripik" & <kue>]</p>\n',
  );
});

test('a picture that stands alone carries its title below it', () => {
  expect(html('![Contoh](/media/a.jpg "Contoh <b> & ini")')).toBe(
    '<figure><img src="/media/a.jpg" alt="Contoh"><figcaption class="soft">Contoh &lt;b&gt; &amp; ini</figcaption></figure>\n',
  );
  expect(html('Lihat ![Contoh](/media/a.jpg "ini")')).not.toContain('figcaption');
  expect(html('![Contoh](https://lain.example/a.jpg "ini")')).toBe('<p>Contoh</p>\n');
});

test('plain text keeps words apart and drops the markup', () => {
  expect(plainText(html('## Alat\n\n- gergaji *besar*\n- palu\n\nA &amp; B'))).toBe(
    'Alat gergaji besar palu A & B',
  );
});

test('writing the same text twice gives the same page', () => {
  const text = '# A\n\n# A\n\n![x](/media/x.png)';
  expect(renderMarkdown(text)).toEqual(renderMarkdown(text));
});

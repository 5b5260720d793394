import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { batch, track } from './example-views.ts';
import { TrackArticle } from './TrackArticle.tsx';

const related = { batches: [batch], stories: [], news: [] };
const place = (html: string, what: string) => html.indexOf(what);

test('a batch one can join stands before what is learnt', () => {
  const html = renderToStaticMarkup(<TrackArticle track={track} related={related} />);
  expect(place(html, 'id="jadwal"')).toBeLessThan(place(html, 'id="materi"'));
  expect(html).not.toContain('Belum ada jadwal baru');
});

test('with no batch to join the guide comes first and says what to do meanwhile', () => {
  const html = renderToStaticMarkup(<TrackArticle track={track} />);
  expect(place(html, 'id="jadwal"')).toBeGreaterThan(place(html, 'id="materi"'));
  expect(html).toContain('Belum ada jadwal baru');
});

test('a batch that is over is no batch to join', () => {
  const html = renderToStaticMarkup(
    <TrackArticle track={track} related={{ ...related, batches: [{ ...batch, status: 'selesai' }] }} />,
  );
  expect(html).toContain('Belum ada jadwal baru');
  expect(html).toContain('Angkatan terdahulu');
});

test('a guide that no officer has checked says so, a checked one does not', () => {
  expect(renderToStaticMarkup(<TrackArticle track={track} />)).toContain('Belum ditinjau petugas');
  expect(renderToStaticMarkup(<TrackArticle track={{ ...track, reviewed: true }} />)).not.toContain(
    'Belum ditinjau petugas.',
  );
});

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { tracksUrl } from '../urls.ts';
import { bareTrack } from './example-drafts.ts';
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

test('the contents name the sections in their order and in their words', () => {
  for (const batches of [[batch], []]) {
    const html = renderToStaticMarkup(<TrackArticle track={track} related={{ ...related, batches }} />);
    const contents = /<nav class="contents".*?<\/nav>/.exec(html)![0];
    const named = [...contents.matchAll(/href="#([^"]+)">([^<]+)/g)].map(([, id, title]) => [id, title]);
    const sections = [...html.matchAll(/<section[^>]* id="([^"]+)".*?<h2>([^<]+)/g)];
    expect(named).toEqual(sections.map(([, id, title]) => [id, title]));
    expect(named.length).toBeGreaterThan(4);
  }
});

test('a guide with nothing but its schedule has no contents', () => {
  expect(renderToStaticMarkup(<TrackArticle track={bareTrack} />)).not.toContain('class="contents"');
});

test('a track that takes place no more invites nobody to join it, and leads to the others', () => {
  const html = renderToStaticMarkup(
    <TrackArticle
      track={{ ...track, archived: true }}
      shareText="Contoh"
      posterUrl="/contoh/cetak/"
      calendarUrl="webcal://contoh.go.id/contoh.ics"
    />,
  );
  expect(html).toContain('Jalur ini tidak lagi dibuka');
  expect(html).toContain(`href="${tracksUrl}">Pilih jalur lain`);
  expect(html).not.toMatch(
    /#jadwal">Lihat jadwal|cara daftar|Belum ada jadwal baru|langganan|Cek syarat|poster/,
  );
  expect(html).toContain('id="materi"');
});

test('a guide without sources points to none', () => {
  expect(renderToStaticMarkup(<TrackArticle track={{ ...track, sources: [] }} />)).not.toContain(
    'sumber yang',
  );
});

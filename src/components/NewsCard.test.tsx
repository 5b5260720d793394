import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { news } from './example-views.ts';
import { NewsCards } from './NewsCard.tsx';

const ends = { ...news, expiresAt: '2027-04-01T00:00:00+07:00' };

test('where only what is in force is listed, what ends is told to go out of sight', () => {
  expect(renderToStaticMarkup(<NewsCards news={[ends]} inForce />)).toMatch(
    /<li[^>]*data-expires[^>]*data-while="berlaku"/,
  );
  expect(renderToStaticMarkup(<NewsCards news={[{ ...ends, expired: true }]} inForce />)).toMatch(
    /<li[^>]* hidden=""/,
  );
});

test('in every other list it stays, marked once it has ended', () => {
  expect(renderToStaticMarkup(<NewsCards news={[ends]} />)).toMatch(/hidden="">Sudah berakhir/);
  expect(renderToStaticMarkup(<NewsCards news={[{ ...ends, expired: true }]} />)).toMatch(
    /<li class="news-card" data-kind="berita" data-expires="[^"]+">.*"berakhir">Sudah berakhir/s,
  );
});

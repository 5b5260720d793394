import { expect, test } from 'vitest';
import { batches } from '../components/example-views.ts';
import { hasPoster, offersPoster, toBatchPoster } from './poster.ts';

test('a poster is offered while one can join, or while the batch is put off', () => {
  const offered = Object.values(batches).filter(offersPoster);
  expect(offered.map(({ status }) => status).sort()).toEqual([
    'belum-dijadwalkan',
    'dibuka',
    'ditunda',
    'segera',
  ]);
  expect(offered.every(hasPoster)).toBe(true);
});

test('the days of what is put off are marked as off, and words in place of a day are not', () => {
  const [when] = toBatchPoster(batches.ditunda).facts;
  expect(when).toEqual({ name: 'Waktu', value: '5–8 April 2027', isOff: true });
  const undated = { ...batches.ditunda, day: undefined, when: 'Menunggu gedung selesai' };
  expect(toBatchPoster(undated).facts[0]!.isOff).toBe(false);
  expect(toBatchPoster(batches.dibuka).facts[0]!.isOff).toBe(false);
});

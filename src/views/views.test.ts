import { renderMarkdown } from '../markdown/index.ts';
import { toProse } from './prose.ts';
import { describe, expect, test } from 'vitest';
import { endOfDay, startOfDay } from '../calendar.ts';
import type { Around } from './around.ts';
import { batchStatus, compareBatches, type BatchDates } from './batch-status.ts';
import { toBatchView } from './batch.ts';
import { toNewsView } from './news.ts';
import { toStoryView } from './story.ts';
import { toTrackView } from './track.ts';

const nowhere: Around = {
  track: () => undefined,
  district: () => undefined,
  batch: () => undefined,
  picture: () => undefined,
  fileSize: () => undefined,
};
const pictured: Around = {
  ...nowhere,
  picture: () => ({ src: '/media/a-1-720.jpg', width: 720, height: 480 }),
};
const now = startOfDay('2027-03-01');

describe('the status of a batch', () => {
  const dates: BatchDates = {
    registrationOpensOn: '2027-03-01',
    registrationClosesOn: '2027-03-10',
    startsOn: '2027-03-20',
    endsOn: '2027-03-23',
  };

  test.each<[string, number, string]>([
    ['a millisecond before it opens', startOfDay('2027-03-01') - 1, 'segera'],
    ['when it opens', startOfDay('2027-03-01'), 'dibuka'],
    ['in the last minute of its last day', endOfDay('2027-03-10') - 1, 'dibuka'],
    ['when that day is over', endOfDay('2027-03-10'), 'ditutup'],
    ['a millisecond before it starts', startOfDay('2027-03-20') - 1, 'ditutup'],
    ['when it starts', startOfDay('2027-03-20'), 'berjalan'],
    ['in its last minute', endOfDay('2027-03-23') - 1, 'berjalan'],
    ['when it is over', endOfDay('2027-03-23'), 'selesai'],
  ])('%s', (_, at, status) => expect(batchStatus(dates, at)).toBe(status));

  test('what an editor says goes before what the dates say', () => {
    expect(batchStatus({ ...dates, override: 'dibatalkan' }, now)).toBe('dibatalkan');
  });

  test('a batch without dates is not scheduled yet', () => {
    expect(batchStatus({}, now)).toBe('belum-dijadwalkan');
  });
});

describe('a list of batches', () => {
  const days = (opens?: string, closes?: string, starts?: string, ends?: string): BatchDates => {
    const day = (number?: string) => number && `2027-03-${number}`;
    return {
      registrationOpensOn: day(opens),
      registrationClosesOn: day(closes),
      startsOn: day(starts),
      endsOn: day(ends),
    };
  };
  /** As one would wish to meet them in the middle of 10 March 2027. */
  const wished: [string, BatchDates][] = [
    ['open, closes on the 11th', days('01', '11', '30')],
    ['open, closes on the 20th, starts on the 22nd', days('01', '20', '22')],
    ['open, closes on the 20th, starts on the 25th', days('02', '20', '25')],
    ['open until it starts on the 21st', days('01', undefined, '21')],
    ['open without an end', days('01')],
    ['opens on the 12th', days('12', '28', '29')],
    ['opens on the 15th', days('15', '16', '17')],
    ['starts some day, and nothing is said of registration', days(undefined, undefined, '16')],
    ['running until today', days('01', '02', '08', '10')],
    ['running until the 14th', days('01', '02', '07', '14')],
    ['closed, starts tomorrow', days('01', '02', '11')],
    ['closed, starts on the 20th', days('01', '02', '20')],
    ['put off', { ...days('01', '20', '22'), override: 'ditunda' }],
    ['not scheduled', days()],
  ];

  test('begins with what one can join, and of that with what closes soonest', () => {
    const now = startOfDay('2027-03-10') + 12 * 60 * 60 * 1000;
    const batches = wished.map(([name, dates]) => ({ name, dates, status: batchStatus(dates, now) }));
    const sorted = batches.toReversed().sort(compareBatches);
    expect(sorted.map(({ name }) => name)).toEqual(wished.map(([name]) => name));
  });

  test('keeps the order of what is over', () => {
    const over = (startsOn: string) => ({ status: 'selesai' as const, dates: { startsOn } });
    expect(compareBatches(over('2027-01-04'), over('2026-01-04'))).toBe(0);
    expect(compareBatches(over('2026-01-04'), over('2027-01-04'))).toBe(0);
  });
});

describe('a story shows no more than the person agreed to', () => {
  const data = {
    title: 'Contoh',
    name: 'Contoh Nama Lengkap',
    photo: { src: '/media/a.jpg', alt: 'Seorang perempuan menjahit' },
    business: { sells: 'Keripik', contact: '0812 0000 0000' },
    consent: { scope: [] as ('nama' | 'foto' | 'kontak')[] },
  };
  const view = (scope: typeof data.consent.scope) =>
    toStoryView({ id: 'contoh', data: { ...data, consent: { scope } }, html: '' }, pictured);

  test('nothing agreed: first name only, no picture, no contact', () => {
    expect(view([])).toMatchObject({
      person: 'Contoh',
      picture: undefined,
      business: { contact: undefined },
    });
  });
  test('each scope opens its own part', () => {
    expect(view(['nama']).person).toBe('Contoh Nama Lengkap');
    expect(view(['foto']).picture?.alt).toBe('Seorang perempuan menjahit');
    expect(view(['kontak']).business?.contact).toBe('0812 0000 0000');
  });
});

test('a draft with nothing typed yet still has a view', () => {
  const empty = { id: 'baru', data: {}, html: '' };
  expect(toTrackView(empty, nowhere).title).toBe('');
  expect(toBatchView(empty, nowhere, now).when).toBe('Tanggal belum ditetapkan');
  expect(toNewsView(empty, nowhere, now).kindLabel).toBe('Berita');
  expect(toStoryView(empty, nowhere).person).toBe('');
});

test('an announcement is over from the moment it says', () => {
  const view = (at: number) =>
    toNewsView({ id: 'a', data: { expiresAt: '2027-03-01T08:00:00+07:00' }, html: '' }, nowhere, at);
  const end = Date.parse('2027-03-01T08:00:00+07:00');
  expect(view(end - 1).expired).toBe(false);
  expect(view(end).expired).toBe(true);
});

test('a picture in the text is drawn at its sizes; a missing one leaves its words', () => {
  const html = '<p><img src="/media/a.jpg" alt="Meja kayu"></p>';
  const draw = (around: Around) => toTrackView({ id: 'a', data: {}, html }, around).html;
  expect(draw(pictured)).toContain(
    '<picture><img src="/media/a-1-720.jpg" width="720" height="480" alt="Meja kayu" loading="lazy"',
  );
  expect(draw(nowhere)).toBe('<p>Meja kayu</p>');
});

test('the words of a picture that is not there yet stay words', () => {
  const { html } = renderMarkdown('![<img src=x onerror=alert(1)>](/media/belum-ada.jpg)');
  expect(toProse(html, { picture: () => undefined })).not.toContain('<img');
});

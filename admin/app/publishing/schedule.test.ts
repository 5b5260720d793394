import { expect, test } from 'vitest';
import { hiddenFromPublic, schedule } from './schedule.ts';

const now = Date.parse('2027-05-02T12:00:00+07:00');

test('tells when a text appears and when it goes', () => {
  expect(
    schedule({ publishedAt: '2027-05-03T08:00:00+07:00', expiresAt: '2027-05-31T17:00:00+07:00' }, now),
  ).toEqual([
    'Akan tampil Senin, 3 Mei 2027 pukul 08.00 WIB.',
    'Akan turun Senin, 31 Mei 2027 pukul 17.00 WIB: sesudah itu tidak lagi tampil sebagai berlaku.',
  ]);
});

test('tells that a time has passed', () => {
  expect(schedule({ publishedAt: '2027-05-02', expiresAt: '2027-05-02T12:00:00+07:00' }, now)).toEqual([
    'Waktu terbitnya sudah lewat (Minggu, 2 Mei 2027 pukul 00.00 WIB): tampil begitu ditayangkan.',
    'Waktu berakhirnya sudah lewat (Minggu, 2 Mei 2027 pukul 12.00 WIB): tampil sebagai sudah berakhir.',
  ]);
});

test('a text that is published already tells since when, not that it will appear', () => {
  expect(schedule({ publishedAt: '2027-05-02' }, now, true)).toEqual([
    'Tayang sejak Minggu, 2 Mei 2027 pukul 00.00 WIB.',
  ]);
  expect(schedule({ publishedAt: '2027-05-03' }, now, true)[0]).toContain('Akan tampil Senin, 3 Mei');
});

test('a story goes when consent ends, in the first minute of the next day, and at once when it is withdrawn', () => {
  expect(schedule({ consent: { until: '2027-05-02' } }, now)).toEqual([
    'Akan turun Senin, 3 Mei 2027 pukul 00.00 WIB: persetujuannya berlaku sampai hari sebelumnya.',
  ]);
  expect(schedule({ consent: { until: '2027-05-01' } }, now)[0]).toContain('sudah lewat sejak Minggu, 2 Mei');
  expect(
    schedule({ publishedAt: '2027-06-01', consent: { until: '2028-01-01', withdrawnAt: '2027-05-01' } }, now),
  ).toEqual(['Tidak tampil: persetujuannya sudah ditarik.']);
});

test('says nothing about what has not been answered, or cannot be read', () => {
  expect(schedule({}, now)).toEqual([]);
  expect(schedule({ publishedAt: '2027-02-30T08:00:00+07:00' }, now)).toEqual([]);
});

test('a published text that the public does not see says why, and since when or until when', () => {
  expect(hiddenFromPublic({ publishedAt: '2027-05-03T08:00:00+07:00' }, now)).toBe(
    'Akan tampil Senin, 3 Mei 2027 pukul 08.00 WIB.',
  );
  expect(hiddenFromPublic({ consent: { until: '2027-05-01' } }, now)).toContain('persetujuannya sudah lewat');
  expect(hiddenFromPublic({ publishedAt: '2027-06-01', consent: { withdrawnAt: '2027-05-01' } }, now)).toBe(
    'Tidak tampil: persetujuannya sudah ditarik.',
  );
});

test('nothing hides a text whose time has come, even when it says that it is over', () => {
  expect(hiddenFromPublic({}, now)).toBeUndefined();
  expect(
    hiddenFromPublic(
      { publishedAt: '2027-05-02', expiresAt: '2027-05-02T12:00:00+07:00', consent: { until: '2027-05-02' } },
      now,
    ),
  ).toBeUndefined();
});

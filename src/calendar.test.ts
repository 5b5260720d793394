import { describe, expect, test } from 'vitest';
import {
  dateParts,
  dayOf,
  endOfDay,
  formatClock,
  formatDate,
  formatDateRange,
  formatLongDate,
  formatEnd,
  formatMoment,
  isCalendarDate,
  isClockTime,
  isMoment,
  startOfDay,
  toEpoch,
  toMoment,
} from './calendar.ts';

test.each([
  '2026-02-30',
  '2027-02-29',
  '2026-13-01',
  '2026-00-10',
  '2026-1-1',
  '',
  '26-01-01',
  '2026-01-01T00:00',
])('“%s” is no day of the calendar', (text) => expect(isCalendarDate(text)).toBe(false));

test('a leap day exists in a leap year only', () => {
  expect(isCalendarDate('2028-02-29')).toBe(true);
});

test('a moment carries the offset of WIB and a day that exists', () => {
  expect(isMoment('2020-08-27T20:23:00+07:00')).toBe(true);
  expect(isMoment('2020-08-27T20:23+07:00')).toBe(true);
  for (const other of [
    '2020-08-27T20:23:00Z',
    '2020-08-27T20:23:00+08:00',
    '2020-02-30T08:00:00+07:00',
    '2020-08-27T24:00:00+07:00',
  ]) {
    expect(isMoment(other)).toBe(false);
  }
});

test('the hours of a day run from 00:00 to 23:59', () => {
  expect(isClockTime('00:00')).toBe(true);
  expect(isClockTime('23:59')).toBe(true);
  expect(isClockTime('24:00')).toBe(false);
  expect(isClockTime('8:00')).toBe(false);
});

test('a day begins and ends at midnight in WIB, on a machine in any time zone', () => {
  expect(new Date(startOfDay('2027-03-01')).toISOString()).toBe('2027-02-28T17:00:00.000Z');
  expect(new Date(endOfDay('2027-03-01')).toISOString()).toBe('2027-03-01T17:00:00.000Z');
  expect(toEpoch('2027-03-01')).toBe(toEpoch('2027-03-01T00:00:00+07:00'));
});

test('the minute around midnight belongs to the right day', () => {
  expect(dayOf(startOfDay('2027-03-01') - 1)).toBe('2027-02-28');
  expect(dayOf(startOfDay('2027-03-01'))).toBe('2027-03-01');
  expect(toMoment(startOfDay('2027-03-01'))).toBe('2027-03-01T00:00:00+07:00');
});

describe('writes dates the Indonesian way', () => {
  test('a day, a weekday, a time', () => {
    expect(formatDate('2020-08-27')).toBe('27 Agustus 2020');
    expect(formatLongDate('2020-08-27T20:23:00+07:00')).toBe('Kamis, 27 Agustus 2020');
    expect(formatMoment('2020-08-27T20:23:00+07:00')).toBe('27 Agustus 2020 pukul 20.23 WIB');
    expect(formatClock('08:05')).toBe('08.05 WIB');
    expect(dateParts('2020-08-07')).toEqual({ day: '7', month: 'Agu', year: '2020' });
  });

  test('an end at midnight belongs to the day it ends', () => {
    expect(formatEnd('2027-04-01T00:00:00+07:00')).toBe('31 Maret 2027 pukul 24.00 WIB');
    expect(formatEnd('2027-01-01T00:00:00+07:00')).toBe('31 Desember 2026 pukul 24.00 WIB');
    expect(formatEnd('2027-03-10T17:00:00+07:00')).toBe('10 Maret 2027 pukul 17.00 WIB');
  });

  test('a span says each part once', () => {
    expect(formatDateRange('2027-03-01', '2027-03-01')).toBe('1 Maret 2027');
    expect(formatDateRange('2027-03-01', '2027-03-04')).toBe('1–4 Maret 2027');
    expect(formatDateRange('2027-02-28', '2027-03-03')).toBe('28 Februari–3 Maret 2027');
    expect(formatDateRange('2026-12-30', '2027-01-02')).toBe('30 Desember 2026–2 Januari 2027');
  });
});

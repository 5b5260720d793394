import { expect, test } from 'vitest';
import { endOfDay, startOfDay } from '../calendar.ts';
import { readStatusData, statusData, ticketState, ticketStateAt } from './ticket-state.ts';

test('an open registration is told by its dates, which stay true when the page grows old', () => {
  expect(ticketState({ status: 'dibuka', registrationWhen: '1–10 Maret 2027' })).toEqual({
    tone: 'open',
    text: 'Daftar 1–10 Maret 2027',
  });
});

test('a registration with only its first day keeps a sentence', () => {
  expect(ticketState({ status: 'segera', registrationWhen: 'Mulai 1 Maret 2027' }).text).toBe(
    'Daftar mulai 1 Maret 2027',
  );
});

test.each([
  ['selesai', 'over', 'Selesai'],
  ['ditutup', 'closed', 'Ditutup'],
  ['berjalan', 'closed', 'Ditutup'],
  ['dibatalkan', 'off', 'Dibatalkan'],
  ['ditunda', 'off', 'Ditunda'],
] as const)('a status that time cannot change is said outright: %s', (status, tone, text) => {
  expect(ticketState({ status, registrationWhen: '1–10 Maret 2027' })).toEqual({ tone, text });
});

test('without dates nothing is promised', () => {
  expect(ticketState({ status: 'belum-dijadwalkan' }).text).toBe('Tanggal pendaftaran belum diumumkan');
});

test('the dates travel with an undecided ticket only', () => {
  const dates = { registrationOpensOn: '2027-03-01', registrationClosesOn: '2027-03-10' };
  expect(statusData({ status: 'segera', dates })).toMatchObject({
    'data-opens': '2027-03-01',
    'data-closes': '2027-03-10',
  });
  expect(statusData({ status: 'dibatalkan', dates: { ...dates, override: 'dibatalkan' } })).toEqual({
    'data-status': 'dibatalkan',
  });
});

const dates = {
  registrationOpensOn: '2027-03-01',
  registrationClosesOn: '2027-03-10',
  startsOn: '2027-03-20',
  endsOn: '2027-03-23',
};

test.each([
  ['a minute before it opens', startOfDay('2027-03-01') - 60_000, 'Segera dibuka'],
  ['when it opens', startOfDay('2027-03-01'), 'Dibuka (tinggal 9 hari)'],
  ['a minute before the last day', startOfDay('2027-03-10') - 60_000, 'Dibuka (tinggal 1 hari)'],
  ['on its last day', startOfDay('2027-03-10'), 'Dibuka (hari terakhir)'],
  ['in its last minute', endOfDay('2027-03-10') - 60_000, 'Dibuka (hari terakhir)'],
  ['when that is over', endOfDay('2027-03-10'), 'Ditutup'],
  ['when it starts', startOfDay('2027-03-20'), 'Berjalan'],
  ['when it is over', endOfDay('2027-03-23'), 'Selesai'],
])('what is said at the moment of reading: %s', (_, at, text) =>
  expect(ticketStateAt(dates, at)?.text).toBe(text),
);

test('what is not known is not said', () => {
  const now = startOfDay('2027-03-05');
  expect(ticketStateAt({ startsOn: '2027-04-01' }, now)).toBeUndefined();
  expect(ticketStateAt({ registrationClosesOn: '2027-04-01' }, now)).toBeUndefined();
  expect(ticketStateAt({ registrationOpensOn: '2027-03-01' }, now)?.text).toBe('Dibuka');
});

test('a phone whose clock lags behind the build cannot open what was closed', () => {
  const data = { status: 'ditutup', opens: '2027-03-01', closes: '2027-03-10' };
  expect(readStatusData(data, startOfDay('2027-03-05'))).toEqual({ status: 'ditutup' });
});

test('time does not bring back what an editor has called off', () => {
  expect(readStatusData({ status: 'ditunda' }, startOfDay('2027-03-05'))).toEqual({ status: 'ditunda' });
});

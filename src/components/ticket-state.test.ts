import { expect, test } from 'vitest';
import { statusData, ticketState } from './ticket-state.ts';

test('an open registration is told by its dates, which stay true when the page grows old', () => {
  expect(ticketState({ status: 'dibuka', registrationWhen: '1–10 Maret 2027' })).toEqual({
    tone: 'open',
    text: 'Pendaftaran 1–10 Maret 2027',
  });
});

test('a registration with only its first day keeps a sentence', () => {
  expect(ticketState({ status: 'segera', registrationWhen: 'Mulai 1 Maret 2027' }).text).toBe(
    'Pendaftaran mulai 1 Maret 2027',
  );
});

test.each([
  ['selesai', 'over', 'Selesai'],
  ['ditutup', 'closed', 'Pendaftaran sudah ditutup'],
  ['berjalan', 'closed', 'Pendaftaran sudah ditutup'],
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
  expect(statusData({ status: 'dibatalkan', dates: { ...dates, override: 'dibatalkan' } })).toEqual({});
});

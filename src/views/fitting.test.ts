import { expect, test } from 'vitest';
import { batchStatus } from './batch-status.ts';
import { isJoinable, leastFit, serves } from './fitting.ts';

const dates = {
  registrationOpensOn: '2027-03-01',
  registrationClosesOn: '2027-03-10',
  startsOn: '2027-04-05',
  endsOn: '2027-04-08',
};

test.each([
  ['2027-02-28T23:59:59+07:00', true],
  ['2027-03-01T00:00:00+07:00', true],
  ['2027-03-10T23:59:59+07:00', true],
  ['2027-03-11T00:00:00+07:00', false],
  ['2027-04-06T10:00:00+07:00', false],
])('at %s a batch can be joined: %s', (moment, joinable) => {
  expect(isJoinable(batchStatus(dates, Date.parse(moment)))).toBe(joinable);
});

test('a batch without days, or put off, is not yet one to join', () => {
  expect(isJoinable(batchStatus({}, 0))).toBe(false);
  expect(isJoinable(batchStatus({ ...dates, override: 'ditunda' }, Date.parse('2027-03-05')))).toBe(false);
});

test('a batch is for the districts it names, or for all, but for nobody from elsewhere', () => {
  expect(serves(['matraman', 'cakung'], 'cakung')).toBe(true);
  expect(serves(['matraman'], 'cakung')).toBe(false);
  expect(serves([], 'cakung')).toBe(true);
  expect(serves([], '')).toBe(false);
  expect(serves(['matraman'], '')).toBe(false);
});

test('the least certain answer decides', () => {
  expect(leastFit(['ya', 'ya'])).toBe('ya');
  expect(leastFit(['ya', 'belum-tentu'])).toBe('belum-tentu');
  expect(leastFit(['belum-tentu', 'tidak', 'ya'])).toBe('tidak');
  expect(leastFit([])).toBe('ya');
});

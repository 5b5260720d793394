import { Map } from 'immutable';
import { expect, test } from 'vitest';
import { isAsked } from './check-field.ts';
import { deskConfig } from './config.ts';

deskConfig('https://situs-contoh.go.id');

test.each([
  [{}, true],
  [{ basis: 'formulir' }, true],
  [{ basis: 'kutipan' }, false],
])('the number of the form is asked for where the consent says %o: %s', (consent, asked) => {
  expect(isAsked(Map({ model: 'stories/consent/form' }), Map(consent))).toBe(asked);
});

test('what depends on an answer that has not been given is not asked', () => {
  expect(isAsked(Map({ model: 'batches/registration/url' }), Map())).toBe(false);
});

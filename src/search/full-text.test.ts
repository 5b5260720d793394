import { expect, test } from 'vitest';
import { packFacts, unpackFacts } from './full-text.ts';

test('the facts of a document come back as they went', () => {
  for (const facts of [
    { date: '2027-03-01', until: '2027-04-01T08:30:00+07:00', pinned: true, dates: undefined },
    {
      date: undefined,
      until: undefined,
      pinned: undefined,
      dates: {
        registrationOpensOn: '2027-03-01',
        registrationClosesOn: undefined,
        startsOn: '2027-04-01',
        endsOn: undefined,
        override: 'ditunda' as const,
      },
    },
  ])
    expect(unpackFacts(packFacts({ url: '/', title: '', kind: 'berita', ...facts }))).toEqual(facts);
});

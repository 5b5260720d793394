import { expect, test, vi } from 'vitest';

vi.mock('./conflict/offer-choice.ts', () => ({ offerChoice: () => undefined }));
const { pointing } = await import('./refusal.ts');

test('an entry that points with many fields is named once', () => {
  const reference = (slug: string, label: string) => ({
    collection: 'news',
    slug,
    title: `Contoh ${slug}`,
    label,
  });
  expect(pointing([reference('a', 'Jalur 1'), reference('b', 'Jalur'), reference('a', 'Jalur 2')])).toEqual([
    { label: 'Contoh a', message: '(isian “Jalur 1”, dan 1 isian lain)' },
    { label: 'Contoh b', message: '(isian “Jalur”)' },
  ]);
});

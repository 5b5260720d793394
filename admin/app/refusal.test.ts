import { expect, test, vi } from 'vitest';

const shown: string[] = [];
vi.mock('./conflict/offer-choice.ts', () => ({ offerChoice: () => shown.push('choice') }));
vi.mock('./notice.ts', () => ({ showNotice: () => Promise.resolve(void shown.push('list')) }));
vi.stubGlobal('document', { querySelector: () => null });
const { DeskError } = await import('./api.ts');
const { pointing, tellRefusal } = await import('./refusal.ts');

/** Where a refusal is told: at length, or in a sentence. */
function told(error: unknown): string[] {
  shown.length = 0;
  tellRefusal(error, (sentence) => shown.push(sentence));
  return shown;
}

const sentence = 'Contoh kalimat penolakan.';

test.each([
  ...['exists', 'personal-data', 'offline', 'no-session', 'has-draft', 'foreign-path', 'unknown'],
  ...['conflict', 'problems', 'referenced'],
])('the refusal “%s” that comes without more is told in its own sentence', (code) => {
  expect(told(new DeskError(sentence, 409, { code }))).toEqual([sentence]);
});

test.each([
  ['choice', { code: 'conflict', fields: [] }],
  ['list', { code: 'problems', problems: [] }],
  ['list', { code: 'referenced', references: [] }],
])('a %s that a refusal takes is shown, and nothing else', (how, refusal) => {
  expect(told(new DeskError(sentence, 409, refusal))).toEqual([how]);
});

test('a fault of the desk is told with what to pass on', () => {
  const fault = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(told(new TypeError('contoh'))[0]).toMatch(/Coba lagi; .*pengelola situs: TypeError: contoh$/);
  expect(fault).toHaveBeenCalledOnce();
});

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

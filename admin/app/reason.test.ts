import { beforeEach, expect, test, vi } from 'vitest';
import { news } from '../../src/model/news.ts';
import { toFile } from './file-format.ts';

const asked: string[] = [];
let answer: { action: string; answer: string } | undefined;
vi.mock('./notice.ts', () => ({
  showNotice: ({ items }: { items: { message: string }[] }) => {
    asked.push(...items.map(({ message }) => message));
    return Promise.resolve(answer);
  },
}));
const media: Record<string, string> = {};
vi.mock('./photo/file-reason.ts', () => ({ fileReason: (url: string) => media[url] }));
const { askReason } = await import('./reason.ts');

const withNumber = { title: 'Contoh', summary: 'Contoh: hubungi 0812-3456-7890.' };

beforeEach(() => {
  asked.length = 0;
  answer = { action: 'save', answer: 'Contoh nomor kantor' };
});

test('a telephone number is asked about, unless the text had it before', async () => {
  expect(await askReason(news, withNumber, '')).toBe('Contoh nomor kantor');
  expect(asked).toEqual(['nomor telepon “0812-3456-7890”']);
  expect(await askReason(news, withNumber, toFile(news, withNumber))).toBeUndefined();
  expect(asked).toHaveLength(1);
});

test('whoever would rather take it out saves nothing', async () => {
  answer = { action: 'back', answer: '' };
  await expect(askReason(news, withNumber, '')).rejects.toThrow('periksa dahulu data pribadi');
});

test('the reason for a file goes along without another question', async () => {
  media['/media/ktp-contoh.jpg'] = 'Contoh izin pemilik';
  const data = { title: 'Contoh', body: '![Contoh](/media/ktp-contoh.jpg)' };
  expect(await askReason(news, data, '')).toBe('Contoh izin pemilik');
  expect(asked).toEqual([]);
});

import { expect, test } from 'vitest';
import { whyFailed } from './status.ts';

const title = { file: 'news/contoh-satu.md', label: 'Judul', message: 'Terlalu panjang.' };
const photo = { file: 'stories/contoh-dua.md', label: 'Foto', message: 'Tidak ada.' };

test('a failed build tells the first thing to mend, where it is, and how many more there are', () => {
  expect(whyFailed({ problems: [title, photo], message: 'Contoh' })).toBe(
    'news/contoh-satu.md · Judul: Terlalu panjang. (dan 1 hal lain)',
  );
});

test('of an entry its own problem is told, else what keeps it waiting', () => {
  const failure = { problems: [title, photo], message: 'Contoh' };
  expect(whyFailed(failure, 'content/stories/contoh-dua.md')).toBe('Foto: Tidak ada. (dan 1 hal lain)');
  expect(whyFailed(failure, 'content/stories/contoh-tiga.md')).toContain('news/contoh-satu.md · Judul');
});

test('without a problem there is the message', () => {
  expect(whyFailed({ problems: [], message: 'Contoh gangguan.' }, 'content/pages/contoh.md')).toBe(
    'Contoh gangguan.',
  );
});

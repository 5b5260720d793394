import { describe, expect, test } from 'vitest';
import { checkData, labelOf, linksOf, proseOf } from './check.ts';
import { contentTypes, placeOf } from './index.ts';
import { isGenericAltText } from './photo.ts';
import { findPersonalNumbers } from './privacy.ts';

const { story, batch, news, page, track } = contentTypes;

const aStory = {
  title: 'Contoh cerita',
  summary: 'Contoh ringkasan.',
  name: 'Contoh Nama',
  district: 'matraman',
  track: 'makanan-ringan',
  publishedAt: '2027-01-02T08:00:00+07:00',
  consent: { form: 'CONTOH-1', date: '2027-01-01', scope: ['nama'], until: '2029-01-01' },
};

describe('checking an entry', () => {
  test('accepts a complete story and fills in what is absent', () => {
    const { data, problems } = checkData(story, aStory);
    expect(problems).toEqual([]);
    expect(data).toMatchObject({ consent: { basis: 'formulir' } });
  });

  test.each([['photo'], ['business'], ['batch'], ['age'], ['stage'], ['quote'], ['updatedAt']])(
    'takes an emptied optional %s as absent',
    (field) => {
      const emptied = {
        photo: { src: '', alt: '', caption: null, decorative: false },
        business: { name: '', sells: '' },
      };
      for (const empty of ['', null, undefined, emptied[field as keyof typeof emptied] ?? '']) {
        const { data, problems } = checkData(story, { ...aStory, [field]: empty });
        expect(problems).toEqual([]);
        expect(data?.[field]).toBeUndefined();
      }
    },
  );

  test('names the field by its label and says what to do', () => {
    const { problems } = checkData(batch, {
      name: 'Contoh',
      summary: 'Contoh.',
      tracks: ['servis-ac'],
      cost: 'Gratis',
      sessions: [{ date: '2026-02-30', from: '08:00', to: '09:00', mode: 'teori', place: 'Contoh' }],
    });
    expect(problems).toHaveLength(1);
    expect(problems[0]!.label).toBe('Pertemuan 1 › Tanggal');
    expect(problems[0]!.message).toBe(
      'Tanggal “2026-02-30” tidak ada di kalender. Tulis tanggal seperti 2027-03-01.',
    );
  });

  test('refuses a stray key instead of dropping it', () => {
    const { problems } = checkData(news, {
      kind: 'berita',
      title: 'Contoh',
      summary: 'Contoh.',
      publishedAt: '2027-01-01',
      draft: true,
    });
    expect(problems.map((problem) => problem.message).join()).toContain('Kolom “draft” tidak dikenal');
  });

  test('takes a bare day as its first minute in WIB', () => {
    const { data } = checkData(news, {
      kind: 'berita',
      title: 'Contoh',
      summary: 'Contoh.',
      publishedAt: '2027-01-01',
    });
    expect(data?.publishedAt).toBe('2027-01-01T00:00:00+07:00');
  });

  test('refuses a story whose form, scope or end is missing, one sentence each', () => {
    const { problems } = checkData(story, { ...aStory, consent: { date: '2027-01-01' } });
    expect(problems.map((problem) => problem.label)).toEqual([
      'Persetujuan › Nomor formulir',
      'Persetujuan › Berlaku sampai',
      'Persetujuan › Boleh ditampilkan',
    ]);
  });

  test('asks a guardian for someone under 18', () => {
    const { problems } = checkData(story, { ...aStory, age: 17 });
    expect(problems.map((problem) => problem.label)).toEqual(['Persetujuan › Nama wali']);
  });

  test('lists the links of an entry with where they point', () => {
    expect(linksOf(story, aStory)).toEqual([
      { path: ['district'], to: 'districts', id: 'matraman' },
      { path: ['track'], to: 'tracks', id: 'makanan-ringan' },
    ]);
    expect(labelOf(news, ['tracks', 0])).toBe('Jalur');
  });

  test('lists the sentences of an entry, half-typed too, never what a person said or what is a mere name', () => {
    const labels = (...of: Parameters<typeof proseOf>) => proseOf(...of).map(({ label }) => label);
    const questions = [{ question: 'Contoh?', answer: 'Contoh jawaban.' }, null, {}];
    expect(labels(page, { title: 'Contoh', steps: '', questions, body: 'Contoh isi.' })).toEqual([
      'Judul',
      'Pertanyaan 1 › Pertanyaan',
      'Pertanyaan 1 › Jawaban',
      'Isi',
    ]);
    const modules = [{ title: 'Contoh materi', points: ['Contoh pokok', ''] }];
    expect(labels(track, { shortName: 'Contoh', safety: ['Contoh aturan'], modules })).toEqual([
      'Materi 1 › Pokok 1',
      'Aturan 1',
    ]);
    expect(labels(story, { ...aStory, quote: 'Contoh kutipan' })).toEqual(['Judul', 'Ringkasan']);
  });
});

test('a path below the content folder has one content type', () => {
  expect(placeOf('tracks/servis-ac.md')).toMatchObject({ id: 'servis-ac', type: { name: 'track' } });
  expect(placeOf('settings/situs.yml')?.type.name).toBe('siteSettings');
  expect(placeOf('tracks/lama/servis-ac.md')).toBeUndefined();
  expect(placeOf('tracks/servis-ac.MD')).toBeUndefined();
});

test.each(['foto', 'Foto kegiatan', 'IMG_2031', 'gambar peserta.jpg', 'Dokumentasi'])(
  '“%s” is no alternative text',
  (alt) => {
    expect(isGenericAltText(alt)).toBe(true);
  },
);
test('a description is an alternative text', () => {
  expect(isGenericAltText('Foto dua perempuan menggoreng keripik')).toBe(false);
});

test('finds numbers of a private person and leaves other numbers alone', () => {
  const text =
    'NIK 3175064107900001, hubungi 0812-3456-7890 atau budi@contoh.id. KBLI 31001, anggaran 1234567890123456.';
  expect(findPersonalNumbers(text).map(({ kind }) => kind)).toEqual(['nik', 'telepon', 'surel']);
});

test('a condition that not every answer meets says what then', () => {
  const answers = [{ label: 'Contoh ya' }, { label: 'Contoh ragu', fit: 'belum-tentu' }];
  const check = (otherwise?: string) =>
    checkData(contentTypes.eligibility, {
      title: 'Contoh',
      questions: [{ question: 'Contoh?', answers, otherwise }],
    });
  expect(check('Contoh penjelasan.').problems).toEqual([]);
  expect(check().problems).toMatchObject([{ label: 'Pertanyaan 1 › Penjelasan bila tidak cocok' }]);
});

import { expect, test } from 'vitest';
import type { BatchView } from '../views/batch.ts';
import type { NewsView } from '../views/news.ts';
import type { StoryView } from '../views/story.ts';
import type { TrackView } from '../views/track.ts';
import { batchMessage, batchQuestion, LONGEST, newsMessage, storyMessage, trackMessage } from './whatsapp.ts';

const origin = 'https://contoh.example';
const batch: BatchView = {
  id: 'contoh-1',
  url: '/jadwal/contoh-1/',
  title: 'Contoh angkatan',
  summary: 'Empat hari belajar.',
  tracks: [],
  dates: { startsOn: '2027-04-05', endsOn: '2027-04-08' },
  status: 'dibuka',
  when: '5–8 April 2027',
  registrationWhen: '1–25 Maret 2027',
  cost: 'Gratis',
  districts: [{ id: 'matraman', url: '/kecamatan/matraman/', title: 'Matraman' }],
  sessions: [{ place: 'Balai contoh' }, { place: 'Balai contoh' }],
  documents: ['KTP asli', 'Pasfoto'],
  registration: { way: 'loket', place: 'Loket contoh', hours: 'Senin–Jumat' },
  organisers: [],
  sources: [],
  html: '',
};
const news = {
  url: '/berita/contoh/',
  kind: 'pengumuman',
  kindLabel: 'Pengumuman',
  title: 'Jadwal berubah',
  summary: 'Ringkasan contoh.',
  publishedAt: '2027-03-01T08:00:00+07:00',
  expiresAt: '2027-03-10T17:00:00+07:00',
  attachments: [],
  corrections: [],
} as unknown as NewsView;

test('a batch tells when, where, what to bring, how to join, that it is free, and where it is official', () => {
  expect(batchMessage(batch, origin)).toBe(`*Contoh angkatan*
Empat hari belajar.

*Waktu:* 5–8 April 2027
*Pendaftaran:* 1–25 Maret 2027
*Tempat:* Balai contoh
*Untuk warga:* Matraman
*Bawa:* KTP asli, Pasfoto
*Daftar:* Loket contoh, Senin–Jumat
*Biaya:* Gratis

Keterangan resmi: https://contoh.example/jadwal/contoh-1/`);
});

test('a cancelled batch says so first, and invites nobody', () => {
  const dates = { ...batch.dates, override: 'dibatalkan' as const };
  const text = batchMessage(
    { ...batch, dates, status: 'dibatalkan', overrideReason: 'Contoh alasan.' },
    origin,
  );
  expect(text).toMatch(/^\*DIBATALKAN: Contoh angkatan\*\n\*Alasan:\* Contoh alasan\./);
  expect(text).not.toMatch(/Daftar|Bawa/);
});

test('the days of what is put off are told as those of the first plan', () => {
  const text = batchMessage({ ...batch, status: 'ditunda', day: '2027-04-05' }, origin);
  expect(text).toContain('*Rencana semula:* 5–8 April 2027');
});

test.each([
  ['ditutup', 'PENDAFTARAN DITUTUP'],
  ['berjalan', 'PENDAFTARAN DITUTUP'],
  ['selesai', 'SELESAI'],
] as const)('a batch that is %s says “%s” first, and invites nobody', (status, says) => {
  expect(batchMessage({ ...batch, status }, origin)).toBe(`*${says}: Contoh angkatan*
Empat hari belajar.

*Waktu:* 5–8 April 2027
*Tempat:* Balai contoh
*Untuk warga:* Matraman
*Biaya:* Gratis

Keterangan resmi: https://contoh.example/jadwal/contoh-1/`);
});

test.each(['belum-dijadwalkan', 'segera', 'dibuka'] as const)(
  'a batch that is %s begins with its title and tells how to join',
  (status) => {
    const text = batchMessage({ ...batch, status }, origin);
    expect(text).toMatch(/^\*Contoh angkatan\*\n/);
    expect(text).toMatch(/\*Bawa:\*[^]*\*Daftar:\*/);
  },
);

test('whatever an editor wrote, a message fits, tells the days, that it is free, and leads to the page', () => {
  const long = (length: number) => 'Contoh kata panjang '.repeat(length).slice(0, length);
  const text = batchMessage(
    {
      ...batch,
      url: `/jadwal/${'a'.repeat(80)}/`,
      title: long(80),
      summary: long(200),
      when: long(200),
      documents: Array.from({ length: 20 }, () => long(120)),
      sessions: Array.from({ length: 10 }, (_, n) => ({ place: `${n} ${long(150)}` })),
      registration: { way: 'loket', place: long(200), hours: long(120) },
    },
    origin,
  );
  expect(text.length).toBeLessThanOrEqual(LONGEST);
  expect(text).toContain(`https://contoh.example/jadwal/${'a'.repeat(80)}/`);
  expect(text).toContain('*Waktu:*');
  expect(text).toContain('Gratis');
});

test('a summary that is too long ends at a word', () => {
  const summary = 'kata '.repeat(200);
  const text = newsMessage({ ...news, summary }, origin);
  expect(text.length).toBeLessThanOrEqual(LONGEST);
  expect(text).toContain('kata…\n');
});

test('a message can always be put into an address', () => {
  const summary = `\uD800${'🧵'.repeat(500)}`;
  const text = newsMessage({ ...news, summary }, origin);
  expect(() => encodeURIComponent(text)).not.toThrow();
  expect(text.length).toBeGreaterThan(LONGEST - 10);
});

test('marks in an editor’s text change nothing in the message', () => {
  const text = newsMessage(
    { ...news, title: 'Awas *tipu* _daring_ ~500~ `x`', summary: 'Dua\n\nbaris' },
    origin,
  );
  expect(text).toMatch(/^\*Pengumuman: Awas tipu daring 500 x\*\n/);
  expect(text).toContain('\nDua baris\n');
});

test('news tells its kind, its day and its end', () => {
  const text = newsMessage(news, origin);
  expect(text).toContain('Pengumuman, Senin, 1 Maret 2027');
  expect(text).toContain('*Berlaku sampai:* 10 Maret 2027 pukul 17.00 WIB');
  expect(text).toContain('*gratis*');
});

test('a story carries nothing of the person but its title and summary', () => {
  const story = {
    url: '/cerita/contoh/',
    title: 'Judul contoh',
    summary: 'Ringkasan.',
    person: 'Sari Contoh',
    age: 36,
    quote: 'Kutipan contoh',
    business: { sells: 'keripik', contact: '0800' },
  } as unknown as StoryView;
  const text = storyMessage(story, origin);
  expect(text).toContain('*Judul contoh*\nRingkasan.');
  expect(text).not.toMatch(/Sari|36|Kutipan|keripik|0800/);
});

test('a question names the batch and its page', () => {
  expect(batchQuestion(batch, origin)).toBe(
    'Halo, saya ingin bertanya tentang *Contoh angkatan* (https://contoh.example/jadwal/contoh-1/).',
  );
});

test('a track that takes place no more says so first, and invites nobody', () => {
  const track = { shortName: 'Contoh', summary: 'Ringkasan.', url: '/pelatihan/contoh/' } as TrackView;
  const site = { regionName: 'Contoh Timur' };
  expect(trackMessage(track, site, origin)).toContain('Gratis untuk warga Contoh Timur.');
  const text = trackMessage({ ...track, archived: true }, site, origin);
  expect(text).toMatch(/^\*TIDAK LAGI DIBUKA: Pelatihan Contoh\*/);
  expect(text).not.toContain('untuk warga');
});

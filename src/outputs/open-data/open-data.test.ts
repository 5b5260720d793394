import Papa from 'papaparse';
import { expect, test } from 'vitest';
import type { OpenDataView } from '../../views/open-data.ts';
import { toCsv } from './csv.ts';
import { dataSets, toDataSet, type DataSetName } from './records.ts';

const origin = new URL('https://contoh.example');
const link = (url: string) => ({ url, title: url });
const view = {
  siteName: 'Situs contoh',
  tracks: [],
  batches: [
    {
      id: 'contoh-1',
      url: '/jadwal/contoh-1/',
      title: 'Contoh "satu", dua',
      summary: '=1+1',
      tracks: [{ id: 'servis-ac' }],
      districts: [link('/kecamatan/matraman/'), link('/kecamatan/cakung/')],
      dates: { startsOn: '2027-04-05' },
      status: 'segera',
      when: '5 April 2027',
      cost: 'Gratis',
      documents: ['KTP\nasli', 'Pasfoto'],
      organisers: [],
      registration: {
        way: 'loket',
        place: 'Kantor contoh',
        hours: 'Senin, 08.00–12.00 WIB',
        url: 'https://lama.example/',
      },
      contact: { name: 'Bagian contoh', whatsapp: '081200000000', email: 'contoh@contoh.example' },
      sessions: [{ date: '2027-04-05', from: '08:30', to: '15:30', place: 'Balai contoh' }],
      sources: [],
      html: '<a href="/tentang/">x</a>',
    },
  ],
  news: [],
  stories: [
    {
      url: '/cerita/contoh/',
      title: 'Judul',
      summary: 'Ringkas',
      person: 'Sari Contoh',
      age: 36,
      quote: 'Kutipan',
      publishedAt: '2027-03-01T08:00:00+07:00',
    },
  ],
  districts: [],
  pages: [],
  official: {
    site: {
      organisers: [{ name: 'Dinas Contoh', shortName: 'DC', url: 'https://www.dinas.example/' }],
      officialDomains: ['dinas.example'],
      officialNumbers: [{ label: 'Layanan contoh', number: '081200000001' }],
      officialPages: [{ label: 'Akun contoh', url: 'https://sosial.example/dinas' }],
      contact: { name: 'Kontak contoh', email: 'program@contoh.example' },
    },
  },
  eligibility: {
    questions: [
      {
        question: 'KTP di mana?',
        answers: [
          { label: 'Di sini', fit: 'ya' },
          { label: 'Di tempat lain', fit: 'belum-tentu' },
        ],
        otherwise: 'Tanyakan dahulu.',
      },
    ],
    elsewhere: 'Di luar wilayah.',
    sources: [{ title: 'Sumber contoh' }],
    updatedOn: '2027-03-01',
  },
  journey: {
    title: 'Perjalanan contoh',
    lead: 'Pengantar contoh',
    steps: [{ stage: 'daftar', title: 'Daftar', text: 'Mulai di sini.', url: '/cara-daftar/' }],
    sources: [{ title: 'Sumber contoh', url: 'https://sumber.example/' }],
    updatedOn: '2027-03-02',
  },
  months: [{ month: '2027-03', count: 2 }],
} as unknown as OpenDataView;

test('every collection says where it is from, and claims no licence', () => {
  for (const name of Object.keys(dataSets) as DataSetName[])
    expect(toDataSet(name, view, origin)).toMatchObject({
      sumber: 'Situs contoh',
      berkas: `https://contoh.example/data/${name}.json`,
      lisensi: null,
    });
});

test('a batch has its dates, ids and sessions, but no status that tomorrow makes a lie', () => {
  const [batch] = toDataSet('angkatan', view, origin).isi;
  expect(batch).toMatchObject({
    alamat: 'https://contoh.example/jadwal/contoh-1/',
    jalur: ['servis-ac'],
    kecamatan: ['matraman', 'cakung'],
    mulai: '2027-04-05',
    pertemuan: [{ tanggal: '2027-04-05', dari: '08:30', sampai: '15:30', tempat: 'Balai contoh' }],
    html: '<a href="https://contoh.example/tentang/">x</a>',
  });
  expect(JSON.stringify(batch)).not.toContain('segera');
});

test('a batch tells how to register, as its page does, and whom to ask', () => {
  const [batch] = toDataSet('angkatan', view, origin).isi;
  expect(batch).toMatchObject({
    caraDaftar: { cara: 'loket', tempat: 'Kantor contoh', jam: 'Senin, 08.00–12.00 WIB' },
    kontak: { nama: 'Bagian contoh', whatsapp: '081200000000', surel: 'contoh@contoh.example' },
  });
  expect(JSON.stringify(batch)).not.toContain('lama.example');
});

test('a batch of which neither is known has neither', () => {
  const { batches } = view;
  const unknown = { ...view, batches: [{ ...batches[0]!, registration: undefined, contact: undefined }] };
  const [batch] = JSON.parse(JSON.stringify(toDataSet('angkatan', unknown, origin))).isi;
  expect(batch).not.toHaveProperty('caraDaftar');
  expect(batch).not.toHaveProperty('kontak');
});

test('what is official can be cited, with this site among it and the contact of the programme', () => {
  expect(toDataSet('resmi', view, origin)).toMatchObject({
    halaman: 'https://contoh.example/cek-resmi/',
    kontak: { nama: 'Kontak contoh', surel: 'program@contoh.example' },
    isi: [
      { jenis: 'domain', resmi: 'contoh.example', milik: 'situs ini' },
      { jenis: 'domain', resmi: 'dinas.example', milik: 'Dinas Contoh' },
      { jenis: 'halaman', resmi: 'https://sosial.example/dinas', milik: 'Akun contoh' },
      { jenis: 'nomor', resmi: '081200000001', milik: 'Layanan contoh' },
      { jenis: 'surel', resmi: 'program@contoh.example', milik: 'Kontak contoh' },
    ],
  });
});

test('the conditions keep what is not known, their sources and their day', () => {
  expect(toDataSet('syarat', view, origin)).toMatchObject({
    halaman: 'https://contoh.example/cek-syarat/',
    luarWilayah: 'Di luar wilayah.',
    rujukan: [{ judul: 'Sumber contoh' }],
    diperbarui: '2027-03-01',
    isi: [
      {
        tanya: 'KTP di mana?',
        cocok: ['Di sini'],
        belumTentu: ['Di tempat lain'],
        penjelasan: 'Tanyakan dahulu.',
      },
    ],
  });
});

test('the journey has its steps in order, with the page each leads to', () => {
  expect(toDataSet('perjalanan', view, origin)).toMatchObject({
    rujukan: [{ judul: 'Sumber contoh', alamat: 'https://sumber.example/' }],
    diperbarui: '2027-03-02',
    isi: [
      {
        urutan: 1,
        tahap: 'daftar',
        judul: 'Daftar',
        isi: 'Mulai di sini.',
        alamat: 'https://contoh.example/cara-daftar/',
      },
    ],
  });
});

test('a spreadsheet has the answers too, and no column of what it cannot hold', () => {
  const csv = toCsv(dataSets.syarat.records(view, origin));
  expect(csv.slice(1)).toBe(
    'tanya,cocok,belumTentu,penjelasan\r\nKTP di mana?,Di sini,Di tempat lain,Tanyakan dahulu.\r\n',
  );
  expect(
    toCsv([
      { id: 'a', pertemuan: [] },
      { id: 'b', pertemuan: [{ tanggal: '2027-04-05' }] },
    ]),
  ).not.toContain('pertemuan');
});

test('a story has nothing of the person', () => {
  expect(JSON.stringify(toDataSet('cerita', view, origin))).not.toMatch(/Sari|36|Kutipan/);
});

test('news points to its months', () => {
  expect(toDataSet('berita', view, origin)).toMatchObject({
    bulan: [{ bulan: '2027-03', jumlah: 2, berkas: 'https://contoh.example/data/berita/2027-03.json' }],
  });
});

test('CSV reads back in another programme, starts no formula, and keeps letters', () => {
  const csv = toCsv(dataSets.angkatan.records(view, origin));
  expect(csv.startsWith('\uFEFF')).toBe(true);
  const { data, errors } = Papa.parse<Record<string, string>>(csv.slice(1), {
    header: true,
    skipEmptyLines: true,
  });
  expect(errors).toEqual([]);
  expect(data).toHaveLength(1);
  expect(data[0]).toMatchObject({
    nama: 'Contoh "satu", dua',
    ringkasan: "'=1+1",
    kecamatan: 'matraman; cakung',
    berkas: 'KTP\nasli; Pasfoto',
    'caraDaftar.cara': 'loket',
    'caraDaftar.tempat': 'Kantor contoh',
    'kontak.nama': 'Bagian contoh',
    'kontak.whatsapp': '081200000000',
  });
  expect(Object.keys(data[0]!)).not.toContain('html');
  expect(Object.keys(data[0]!)).not.toContain('pertemuan');
});

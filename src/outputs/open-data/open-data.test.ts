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
  });
  expect(Object.keys(data[0]!)).not.toContain('html');
  expect(Object.keys(data[0]!)).not.toContain('pertemuan');
});

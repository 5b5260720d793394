import type { ReactElement } from 'react';
import { long } from './example-views.ts';
import { SearchResults } from './SearchResults.tsx';

/** What `src/search` makes for each kind of answer. tests/site/examples.test.ts holds it against the real one. */

const result = (
  <li className="result">
    <a href="/pelatihan/contoh/">
      Contoh <mark>servis</mark>
    </a>
    <p className="facts">
      <span className="kind">Jalur pelatihan</span>
    </p>
    <p className="excerpt">
      Contoh ringkasan tentang <mark>servis</mark> dan perawatan.
    </p>
  </li>
);
const open = (
  <li className="result">
    <a href="/jadwal/contoh/">Contoh angkatan</a>
    <p className="facts">
      <span className="kind">Angkatan</span>{' '}
      <span className="state" data-state="dibuka">
        Pendaftaran dibuka
      </span>{' '}
      <time dateTime="2027-04-05">Mulai 5 April 2027</time> <span>Contoh Timur</span>
    </p>
  </li>
);
const over = (
  <li className="result over">
    <a href="/berita/contoh/">{long}</a>
    <p className="facts">
      <span className="kind">Pengumuman</span>{' '}
      <span className="state" data-state="berakhir">
        Sudah berakhir
      </span>{' '}
      <time dateTime="2027-03-01">1 Maret 2027</time> <span>10 kecamatan</span>
    </p>
    <p className="excerpt">
      … {long}. {long} …
    </p>
  </li>
);
const chips = (
  <ul className="chips" aria-label="Yang kami tangkap dari kata Anda">
    {['Jalur: Contoh', 'Kecamatan: Contoh Timur'].map((label) => (
      <li key={label}>
        <button type="button" className="chip" aria-label={`${label}. Hapus tebakan ini`}>
          {label}
          <span aria-hidden="true"> ✕</span>
        </button>
      </li>
    ))}
  </ul>
);
const filters = ['Jenis', 'Jalur', 'Kecamatan', 'Tahun'].map((label) => (
  <label key={label}>
    {label}
    <select name={label.toLowerCase()} form="cari">
      <option value="">Semua</option>
      <option value="contoh">Contoh (12)</option>
    </select>
  </label>
));
const otherWays = (
  <>
    <p>Coba kata lain yang lebih pendek, misalnya “jahit” atau nama kelurahan Anda. Atau:</p>
    <ul className="ways">
      <li>
        <a href="/tanya-jawab/">Baca jawaban atas pertanyaan warga</a>
      </li>
      <li>
        <a href="/cara-daftar/">Lihat cara daftar</a>
      </li>
    </ul>
  </>
);
const more = (
  <>
    <button type="button" className="add">
      Tampilkan lebih banyak
    </button>
    <p role="alert" />
  </>
);

export const results: Readonly<Record<string, ReactElement>> = {
  kosong: <SearchResults />,
  mencari: <SearchResults found={{ says: 'Mencari “servis” …' }} />,
  'satu hasil': <SearchResults found={{ says: '1 hasil untuk “servis”', results: result }} />,
  banyak: (
    <SearchResults
      found={{
        says: '42 hasil untuk “servis contoh timur”',
        understood: chips,
        results: [open, result, over].map((item, index) => ({ ...item, key: String(index) })),
        below: more,
      }}
    />
  ),
  'ejaan dibetulkan': (
    <SearchResults
      found={{
        says: '1 hasil untuk “servis”',
        understood: (
          <p>
            Menampilkan hasil untuk <strong>servis</strong>.{' '}
            <a href="/cari/?q=sevris">Cari persis “sevris”</a>
          </p>
        ),
        results: result,
      }}
    />
  ),
  disaring: <SearchResults found={{ says: '1 hasil untuk “servis”', filters, results: open }} />,
  'hanya yang dekat': (
    <SearchResults
      found={{
        says: 'Tidak ada hasil untuk “contoh”. Ini yang paling dekat.',
        results: result,
        below: otherWays,
      }}
    />
  ),
  'tidak ada': <SearchResults found={{ says: 'Tidak ada hasil untuk “contoh”.', below: otherWays }} />,
  'sambungan terputus': (
    <SearchResults
      found={{
        failed: true,
        says: 'Pencarian belum dapat dimuat. Periksa sambungan internet Anda, lalu coba lagi. Daftar di bawah tetap dapat dibuka.',
      }}
    />
  ),
  'lanjutannya terputus': (
    <SearchResults
      found={{
        says: '42 hasil untuk “servis”',
        results: result,
        below: (
          <>
            <button type="button" className="add">
              Tampilkan lebih banyak
            </button>
            <p role="alert">Sambungan terputus. Coba lagi.</p>
          </>
        ),
      }}
    />
  ),
};

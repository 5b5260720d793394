import { describe, expect, test } from 'vitest';
import { sentencesOf, spokenText } from './spoken-text.ts';

/** What is written, and what is said. */
const spoken: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'days and spans of days': [
    ['27 Agustus 2020', '27 Agustus 2020'],
    ['Kamis, 27 Agustus 2020', 'Kamis, 27 Agustus 2020'],
    ['2027-04-05', '5 April 2027'],
    ['27/08/2020', '27 Agustus 2020'],
    ['05-04-2027', '5 April 2027'],
    ['5–8 April 2027', '5 sampai 8 April 2027'],
    ['28 Februari–3 Maret 2027', '28 Februari sampai 3 Maret 2027'],
    ['30 Desember 2026–2 Januari 2027', '30 Desember 2026 sampai 2 Januari 2027'],
    ['Senin–Jumat', 'Senin sampai Jumat'],
    ['Maret–Mei 2027', 'Maret sampai Mei 2027'],
  ],
  'times of the day': [
    ['pukul 08.00 WIB', 'pukul 8, waktu Indonesia barat'],
    ['Pukul 20.23 WIB', 'pukul 20 lewat 23 menit, waktu Indonesia barat'],
    ['08.00–15.00', 'pukul 8 sampai pukul 15'],
    ['08.30–15.30 WIB', 'pukul 8 lewat 30 menit sampai pukul 15 lewat 30 menit, waktu Indonesia barat'],
    ['pukul 9.00 sampai 12.00', 'pukul 9 sampai pukul 12'],
    ['pukul 08.00 s.d. 10.00', 'pukul 8 sampai pukul 10'],
    ['jam 07:05', 'pukul 7 lewat 5 menit'],
    ['Buka 00.00.', 'Buka pukul 0.'],
    ['Senin–Jumat, 08.00–15.00 WIB', 'Senin sampai Jumat, pukul 8 sampai pukul 15, waktu Indonesia barat'],
  ],
  'what a batch says': [
    [
      'Senin, 5 April 2027, 08.30–15.30 WIB',
      'Senin, 5 April 2027, pukul 8 lewat 30 menit sampai pukul 15 lewat 30 menit, waktu Indonesia barat',
    ],
    [
      'Kamis, 8 April 2027, 13.00–16.00 WIB',
      'Kamis, 8 April 2027, pukul 13 sampai pukul 16, waktu Indonesia barat',
    ],
    ['5–8 April 2027, mulai hari Senin', '5 sampai 8 April 2027, mulai hari Senin'],
    ['28 Februari–3 Maret 2027, mulai hari Minggu', '28 Februari sampai 3 Maret 2027, mulai hari Minggu'],
    ['Daftar 20–30 Maret 2027', 'Daftar 20 sampai 30 Maret 2027'],
    ['Dibuka (tinggal 10 hari)', 'Dibuka, tinggal 10 hari'],
    [
      'Datang ke loket: Loket contoh, Senin–Jumat, 08.00–15.00 WIB',
      'Datang ke loket: Loket contoh, Senin sampai Jumat, pukul 8 sampai pukul 15, waktu Indonesia barat',
    ],
    [
      'Daftar lewat WhatsApp 0800 0000 000',
      'Daftar lewat WhatsApp nol delapan nol nol, nol nol nol nol, nol nol nol',
    ],
  ],
  money: [
    ['Rp25.000', '25000 rupiah'],
    ['Rp 25.000,00', '25000 rupiah'],
    ['Rp25.000,-', '25000 rupiah'],
    ['Rp 1,5 juta', '1 koma 5 juta rupiah'],
    ['Rp20.000–30.000', '20000 sampai 30000 rupiah'],
    ['Rp 5.000–Rp 7.500', '5000 sampai 7500 rupiah'],
    ['Rp 15.000/porsi', '15000 rupiah per porsi'],
    ['Biayanya Rp0.', 'Biayanya 0 rupiah.'],
    ['Harganya Rp 1.250.000.', 'Harganya 1250000 rupiah.'],
  ],
  'telephone numbers': [
    ['021 0000 0000', 'nol dua satu, nol nol nol nol, nol nol nol nol'],
    ['0812-3456-7890', 'nol delapan satu dua, tiga empat lima enam, tujuh delapan sembilan nol'],
    ['(021) 123456', 'nol dua satu, satu dua tiga empat lima enam'],
    ['+62 812 345', 'plus enam dua, delapan satu dua, tiga empat lima'],
    ['Hubungi 02112345678.', 'Hubungi nol dua satu satu dua tiga empat lima enam tujuh delapan.'],
  ],
  'numbers, ranges and units': [
    ['3–5 hari', '3 sampai 5 hari'],
    ['120 warga', '120 warga'],
    ['1.500 orang', '1500 orang'],
    ['WCAG 2.2.', 'we ce a ge 2 titik 2.'],
    ['2,5 kg', '2 koma 5 kilogram'],
    ['10–12 cm', '10 sampai 12 sentimeter'],
    ['2 x 3 m', '2 kali 3 meter'],
    ['80%', '80 persen'],
    ['20 m²', '20 meter persegi'],
    ['16–18 °C', '16 sampai 18 derajat Celsius'],
    ['60 km/jam', '60 kilometer per jam'],
    ['1½ jam', '1 setengah jam'],
    ['½ PK', 'setengah pe ka'],
    ['220 V', '220 volt'],
    ['angkatan ke-2', 'angkatan ke 2'],
    ['KBLI 43224', 'ka be el i empat tiga dua dua empat'],
    ['R-410A', 'R-410A'],
    ['10A', '10 ampere'],
    ['Peraturan BPS 7/2025', 'Peraturan be pe es 7 tahun 2025'],
    ['biaya ÷ 4 = 5', 'biaya dibagi 4 sama dengan 5'],
    ['m dan g', 'm dan g'],
    ['anak-anak', 'anak-anak'],
  ],
  abbreviations: [
    ['Servis AC', 'Servis a se'],
    ['Bawa KTP.', 'Bawa ka te pe.'],
    ['Nomor Induk Berusaha (NIB)', 'Nomor Induk Berusaha, en i be'],
    ['P-IRT', 'pe i er te'],
    ['SPP-IRT', 'es pe pe i er te'],
    ['pengurus RT/RW', 'pengurus er te er we'],
    ['RT 05/RW 03', 'er te 05, er we 03'],
    ['KTP/KK', 'ka te pe atau ka ka'],
    ['UMKM', 'u em ka em'],
    ['PPKUKM', 'pe pe ka u ka em'],
    ['BPOM', 'be pom'],
    ['NIK dan KK', 'nik dan ka ka'],
    ['DKI Jakarta', 'de ka i Jakarta'],
    ['SP4N-LAPOR!', 'es pe 4 en lapor!'],
    ['R32', 'er 32'],
    ['kirim lewat WA', 'kirim lewat WhatsApp'],
    ['tang, obeng, dll.', 'tang, obeng, dan lain-lain.'],
    ['obeng, dll. yang bersih', 'obeng, dan lain-lain yang bersih'],
    ['No. 5', 'nomor 5'],
    ['Jl. Contoh', 'Jalan Contoh'],
    ['Kel. Contoh, Kec. Contoh', 'Kelurahan Contoh, Kecamatan Contoh'],
    ['ayah dan/atau ibu', 'ayah dan atau ibu'],
    ['A sampai Z', 'A sampai Z'],
    ['Jakarta', 'Jakarta'],
  ],
  addresses: [
    ['https://www.lapor.go.id/', 'lapor titik go titik id'],
    ['oss.go.id.', 'oss titik go titik id.'],
    ['contoh.go.id/jadwal/', 'contoh titik go titik id garis miring jadwal'],
    ['tanya@contoh.go.id', 'tanya et contoh titik go titik id'],
  ],
  'signs that are seen and not said': [
    ['“Saya bisa,” katanya.', 'Saya bisa, katanya.'],
    ['gratis — tanpa biaya', 'gratis, tanpa biaya'],
    ['Servis AC · Motor', 'Servis a se, Motor'],
    ['alat & bahan', 'alat dan bahan'],
    ['Bawa alat (bila ada).', 'Bawa alat, bila ada.'],
    ['Selamat 🎉', 'Selamat'],
    ['satu\u00a0dua\n tiga', 'satu dua tiga'],
    ['', ''],
  ],
};

describe.each(Object.entries(spoken))('%s', (_, cases) => {
  test.each(cases)('“%s” is said “%s”', (written, said) => {
    expect(spokenText(written)).toBe(said);
  });
});

test('a text is said sentence by sentence, and a point within a number ends none', () => {
  expect(sentencesOf('Harganya Rp 25.000. Buka pukul 08.00! Bawa KTP, dll. Siap?')).toEqual([
    'Harganya 25000 rupiah.',
    'Buka pukul 8!',
    'Bawa ka te pe, dan lain-lain.',
    'Siap?',
  ]);
  expect(sentencesOf('… · “”')).toEqual([]);
});

test('a sentence too long for one breath is cut where it pauses, and nothing is lost', () => {
  const long = `${'kata kata kata kata, '.repeat(30)}selesai.`;
  const pieces = sentencesOf(long);
  expect(pieces.length).toBeGreaterThan(3);
  expect(Math.max(...pieces.map(({ length }) => length))).toBeLessThanOrEqual(181);
  expect(pieces.join(' ')).toBe(long);
  expect(sentencesOf('a'.repeat(500)).join('').length).toBe(500);
});

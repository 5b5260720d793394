import type { z } from 'astro/zod';
import { endOfDay } from '../calendar.ts';
import { plainText, type RenderedMarkdown } from '../markdown/index.ts';
import type { Complaint } from './content-type.ts';
import { choice, choices, date, group, optional, text } from './field.ts';

/**
 * What a person agreed to before their story is told. Two grounds are known: a signed form, or words the person said
 * to the press that have already been published; then only what was published may be repeated, without picture or contact.
 */
export const consent = group({
  label: 'Persetujuan',
  hint: 'Tanpa persetujuan yang lengkap, cerita tidak dapat terbit.',
  fields: {
    basis: choice({
      label: 'Dasar',
      options: { formulir: 'Formulir yang ditandatangani', kutipan: 'Kutipan dari berita yang sudah terbit' },
      fallback: 'formulir',
    }),
    form: optional(
      text({ label: 'Nomor formulir', max: 60, when: { field: 'basis', is: ['formulir'] }, expected: true }),
    ),
    source: optional(
      text({
        label: 'Berita yang dikutip',
        hint: 'Judul atau keterangan berita dan tanggalnya.',
        max: 200,
        when: { field: 'basis', is: ['kutipan'] },
        expected: true,
      }),
    ),
    date: date({ label: 'Tanggal', hint: 'Tanggal formulir ditandatangani, atau tanggal berita.' }),
    scope: choices({
      label: 'Boleh ditampilkan',
      hint: 'Tanpa “Nama lengkap”, hanya nama depan yang tampil.',
      options: { nama: 'Nama lengkap', foto: 'Foto wajah', kontak: 'Kontak usaha' },
      expected: true,
    }),
    until: optional(
      date({ label: 'Berlaku sampai', when: { field: 'basis', is: ['formulir'] }, expected: true }),
    ),
    guardian: optional(
      text({ label: 'Nama wali', hint: 'Wajib bila peserta belum berumur 18 tahun.', max: 80 }),
    ),
    withdrawnAt: optional(
      date({
        label: 'Ditarik pada',
        hint: 'Isi bila peserta menarik persetujuannya: cerita segera hilang dari situs.',
      }),
    ),
  },
});

export type Consent = z.output<(typeof consent)['schema']>;

/** Whether a story may be shown at this point in time (epoch ms): not withdrawn, and not past its end in WIB. */
export function consentHolds(consent: Consent, now: number): boolean {
  return !consent.withdrawnAt && (!consent.until || now < endOfDay(consent.until));
}

/** The rules of consent for a person of this age, with what their story wants to show. */
export function checkConsent(
  consent: Consent,
  shown: { age?: number; photo: boolean; contact: boolean },
): Complaint[] {
  const complaints: Complaint[] = [];
  const complain = (field: string, message: string) =>
    complaints.push({ field: ['consent', field], message });
  if (consent.basis === 'formulir') {
    if (!consent.form) complain('form', 'Belum diisi. Tulis nomor formulir persetujuan.');
    if (!consent.until) complain('until', 'Belum diisi. Tulis sampai kapan persetujuan berlaku.');
    if (consent.until && consent.until < consent.date)
      complain('until', 'Lebih awal daripada tanggal formulir. Periksa kedua tanggal.');
    if (consent.scope.length === 0)
      complain('scope', 'Belum diisi. Pilih apa yang boleh ditampilkan menurut formulir.');
  } else if (!consent.source) {
    complain('source', 'Belum diisi. Sebutkan berita yang dikutip.');
  }
  if (shown.age !== undefined && shown.age < 18 && !consent.guardian) {
    complain('guardian', 'Belum diisi. Peserta di bawah 18 tahun memerlukan persetujuan wali.');
  }
  if (isWithdrawn(consent)) return complaints;
  if (consent.basis === 'kutipan') {
    if (shown.photo) complaints.push({ field: ['photo'], message: notRetold('foto') });
    if (shown.contact) complaints.push({ field: ['business', 'contact'], message: notRetold('kontak') });
    return complaints;
  }
  if (shown.photo && !consent.scope.includes('foto')) {
    complain(
      'scope',
      'Ada foto, tetapi “Foto wajah” tidak disetujui. Hapus fotonya, atau minta persetujuan.',
    );
  }
  if (shown.contact && !consent.scope.includes('kontak')) {
    complain(
      'scope',
      'Ada kontak usaha, tetapi “Kontak usaha” tidak disetujui. Hapus kontaknya, atau minta persetujuan.',
    );
  }
  return complaints;
}

/** The rules of consent for the text of a story. */
export function checkConsentToBody(
  consent: Consent,
  name: string,
  { html, pictures }: RenderedMarkdown,
): Complaint[] {
  const words = [plainText(html), ...pictures.map(({ alt }) => alt)].join(' ');
  const complaints = checkConsentToName(consent, name, { body: words });
  if (isWithdrawn(consent) || !LEADS_TO_PICTURE.test(html)) return complaints;
  if (consent.basis === 'kutipan') complaints.push({ field: ['body'], message: notRetold('gambar') });
  else if (!consent.scope.includes('foto')) {
    const message =
      'Ada gambar, tetapi “Foto wajah” tidak disetujui. Hapus gambarnya, atau minta persetujuan.';
    complaints.push({ field: ['body'], message });
  }
  return complaints;
}

/**
 * Who agreed to their first name only is named no further in what a reader can read: no next part of the name stands
 * after the part before it. One part alone may be a word like any other.
 * @param texts by where they stand, `business.name`.
 */
export function checkConsentToName(
  consent: Consent,
  name: string,
  texts: Readonly<Record<string, string | undefined>>,
): Complaint[] {
  if (isWithdrawn(consent) || consent.scope.includes('nama')) return [];
  const first = shownName(name, consent);
  const parts = wordsOf(name);
  const further = parts.map((part, index) => ` ${parts[index - 1]} ${part} `).slice(wordsOf(first).length);
  const message = `Ada lebih dari nama depan, tetapi “Nama lengkap” tidak disetujui. Tulis “${first}” saja, atau minta persetujuan.`;
  return Object.entries(texts)
    .filter(([, text = '']) => further.some((pair) => ` ${wordsOf(text).join(' ')} `.includes(pair)))
    .map(([field]) => ({ field: field.split('.'), message }));
}

const LEADS_TO_PICTURE = /\/media\/[^"\s]+\.(?:jpe?g|png|webp)/i;

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** A withdrawn story is shown nowhere; what it would have shown must not keep it from being withdrawn. */
function isWithdrawn({ withdrawnAt }: Consent): boolean {
  return withdrawnAt !== undefined;
}

function notRetold(what: string): string {
  return `Ada ${what}, tetapi cerita yang dikutip dari berita tidak boleh memuatnya. Hapus ${what}nya, atau pakai formulir yang ditandatangani.`;
}

/** The name a story may show: the whole of it, or its first word. */
export function shownName(name: string, consent: Pick<Consent, 'scope'>): string {
  return consent.scope.includes('nama') ? name : name.split(/\s+/)[0]!;
}

import type { z } from 'astro/zod';
import type { Complaint } from './content-type.ts';
import { group, optional, picture, text, toggle } from './field.ts';

/** Words that describe no picture; a file name says as little. */
const EMPTY_WORDS = new Set(
  'foto gambar image photo picture img dokumentasi kegiatan acara peserta ilustrasi logo berita cerita pelatihan bimtek ini sebuah dari saat dan di'.split(
    ' ',
  ),
);

/**
 * Whether an alternative text tells nothing: "foto", "gambar kegiatan", "IMG_2031.jpg". A text that names anything
 * beyond these words passes.
 */
export function isGenericAltText(alt: string): boolean {
  const bare = alt.trim().toLowerCase();
  if (
    /\.(jpe?g|png|webp|heic|gif)$/.test(bare) ||
    /^(img|dsc|pxl|wa|screenshot|whatsapp image)[-_ ]?\d/.test(bare)
  )
    return true;
  const words = bare.split(/[^\p{L}]+/u).filter(Boolean);
  return words.filter((word) => !EMPTY_WORDS.has(word)).length === 0;
}

/** What is wrong with an alternative text, or undefined. */
export function altTextProblem(alt: string): string | undefined {
  if (!alt.trim()) return 'Belum diisi. Tulis apa yang terlihat di foto.';
  if (!isGenericAltText(alt)) return undefined;
  return `“${alt}” tidak menjelaskan foto. Tulis siapa atau apa yang terlihat dan sedang apa.`;
}

const src = picture({
  label: 'Foto',
  hint: 'JPEG, PNG, atau WebP. Ukuran dan lokasi foto dirapikan otomatis.',
});
const alt = text({
  label: 'Teks alternatif',
  hint: 'Apa yang terlihat, untuk orang yang tidak dapat melihatnya. Contoh: “Dua perempuan menggoreng keripik di dapur rumah”.',
  max: 200,
  prose: true,
  expected: true,
});
const caption = optional(text({ label: 'Keterangan', max: 200, prose: true }));
const credit = optional(text({ label: 'Pemotret atau sumber', max: 80 }));

/**
 * What is asked of a picture among the words of a text. Mere decoration has no place there: Markdown cannot tell an
 * alternative text that was left out on purpose from one that was forgotten.
 */
export const bodyPhoto = { src, alt, caption, credit };

/** A picture with what a person who cannot see it needs. */
export function photo(ask: { label: string; hint?: string }) {
  return optional(
    group({
      ...ask,
      fields: {
        src,
        alt: optional(alt),
        caption,
        credit,
        decorative: toggle({
          label: 'Hanya hiasan',
          hint: 'Nyalakan bila foto tidak menambah keterangan apa pun.',
        }),
      },
    }),
  );
}

type Photo = z.output<ReturnType<typeof photo>['schema']>;

/** A picture that is not mere decoration has an alternative text that says something. */
export function checkPhoto(photo: Photo, field: string): Complaint[] {
  if (!photo || photo.decorative) return [];
  const message = photo.alt
    ? altTextProblem(photo.alt)
    : 'Belum diisi. Tulis apa yang terlihat di foto, atau nyalakan “Hanya hiasan”.';
  return message ? [{ field: [field, 'alt'], message }] : [];
}

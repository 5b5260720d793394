/** Words that phones and programs put into names; a name of these alone says nothing. */
const EMPTY_WORDS = new Set(
  'img image images dsc dscn dcim pxl pano mvimg vid wa whatsapp at photo picture foto gambar screenshot scan untitled dokumen document file berkas copy salinan edited jpg jpeg png webp'.split(
    ' ',
  ),
);

/**
 * The words by which an uploaded file is kept: those of its own name that a person chose. Numbers of five digits and
 * more go, for they are dates, serials or somebody's NIK; a name that a phone gave says nothing and becomes `otherwise`.
 */
export function mediaStem(original: string, otherwise: string): string {
  const words = original
    .replace(/^.*[/\\]/, '')
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/-[0-9a-f]{10}$/, '')
    .split(/[^a-z0-9]+/)
    .map((word) => word.replace(/\d{5,}/g, ''))
    .filter(Boolean);
  if (words.every((word) => /^\d+$/.test(word) || EMPTY_WORDS.has(word.replace(/\d+$/, ''))))
    return otherwise;
  return words.join('-').slice(0, 60).replace(/-+$/, '');
}

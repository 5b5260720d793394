/** Names a phone or a program gives say nothing. */
const EMPTY_NAMES =
  /^(?:img|image|dsc|dscn|pxl|photo|foto|gambar|whatsapp-image|wa|screenshot|scan|untitled|dokumen|document)?[-\d]*(?:wa\d+)?$/;

/** A file name for the media folder: words of the original, where it has some, and a hash of the content. */
export async function nameOf(original: string, content: Blob, ending: string): Promise<string> {
  const words = original
    .replace(/\.[^.]*$/, '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await content.arrayBuffer()));
  const hash = Array.from(digest.slice(0, 5), (byte) => byte.toString(16).padStart(2, '0')).join('');
  const stem = words && !EMPTY_NAMES.test(words) ? words : ending === 'pdf' ? 'berkas' : 'foto';
  return `${stem}-${hash}.${ending}`;
}

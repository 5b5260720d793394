import { mediaStem } from '../../../src/model/media-name.ts';

/** A file name for the media folder: words of the original, where a person chose them, and a hash of the content. */
export async function nameOf(original: string, content: Blob, ending: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await content.arrayBuffer()));
  const hash = Array.from(digest.slice(0, 5), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return `${mediaStem(original, ending === '.pdf' ? 'berkas' : 'foto')}-${hash}${ending}`;
}

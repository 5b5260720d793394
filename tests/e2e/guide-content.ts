import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Editor, RunningDesk } from './desk.ts';

/** Made-up texts that the guide's ways start from; whatever a person can see of them says “Contoh”. */

const front = (lines: readonly string[], body: string) => `---\n${lines.join('\n')}\n---\n${body}\n`;

export const exampleStory = (title: string, photo?: string): string =>
  front(
    [
      `title: ${title}`,
      'summary: Contoh ringkasan. Dari dapur rumah, keripik pisangnya kini dijual di tiga warung.',
      'name: Contoh Peserta',
      'district: cakung',
      'track: makanan-ringan',
      'publishedAt: 2026-09-01T08:00:00+07:00',
      ...(photo
        ? ['photo:', `  src: ${photo}`, '  alt: Contoh seorang perempuan membungkus keripik pisang']
        : []),
      'consent:',
      '  form: CONTOH-12',
      '  date: 2026-08-20',
      '  scope: [nama, foto]',
      '  until: 2036-08-20',
    ],
    'Contoh isi cerita. Ia mulai dari satu wajan di dapur rumah.',
  );

export const exampleNews = (title: string): string =>
  front(
    [
      'kind: pengumuman',
      `title: ${title}`,
      'summary: Contoh ringkasan pengumuman.',
      'publishedAt: 2026-09-01T08:00:00+07:00',
    ],
    'Contoh isi pengumuman.',
  );

/** Saves a text as a draft without the form, and carries it on as far as `until`. */
export async function place(
  editor: Editor,
  collection: string,
  slug: string,
  raw: string,
  until: 'draft' | 'published' = 'draft',
): Promise<void> {
  const options = { collectionName: collection, newEntry: true, useWorkflow: true, status: 'draft' };
  const dataFiles = [{ path: `content/${collection}/${slug}.md`, slug, raw, base: null }];
  await act(editor, 'persistEntry', { dataFiles, assets: [], options });
  if (until === 'draft') return;
  await act(editor, 'updateUnpublishedEntryStatus', { collection, slug, newStatus: 'pending_publish' });
  await act(editor, 'publishUnpublishedEntry', { collection, slug });
}

async function act(editor: Editor, action: string, params: object): Promise<void> {
  const answer = await editor.context.request.post(`${editor.desk.url}/admin/api/v1`, {
    headers: { Origin: editor.desk.url },
    data: { branch: 'main', action, params: { branch: 'main', ...params } },
  });
  if (!answer.ok()) throw new Error(`${action}: ${await answer.text()}`);
}

/** Puts a picture among the published files, as one that was taken out of its text has stayed there. */
export async function placePhoto(desk: RunningDesk, name: string): Promise<void> {
  const folder = join(desk.repo, 'content/media');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), await examplePhoto());
  desk.git('add', 'content/media');
  desk.git('commit', '-qm', `Contoh ${name}`);
}

/** A drawn picture that says what it is, as wide as a phone's. */
export async function examplePhoto(): Promise<Buffer> {
  const slices = Array.from(
    { length: 40 },
    (_, n) =>
      `<ellipse cx="${500 + ((n * 331) % 1400)}" cy="${620 + ((n * 173) % 760)}" rx="120" ry="46" transform="rotate(${(n * 41) % 180} ${500 + ((n * 331) % 1400)} ${620 + ((n * 173) % 760)})" fill="${['#e8b04a', '#f3c969', '#d99a2b'][n % 3]}"/>`,
  );
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="2400" height="1800"><rect width="100%" height="100%" fill="#7a3b1d"/><ellipse cx="1200" cy="1000" rx="1000" ry="620" fill="#f4ead6"/>${slices.join('')}<text x="90" y="230" font-family="sans-serif" font-weight="700" font-size="180" fill="#fff">Contoh foto</text></svg>`;
  return sharp(Buffer.from(svg)).jpeg({ quality: 90 }).toBuffer();
}

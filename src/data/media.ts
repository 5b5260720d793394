import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contentDir } from '../intake/content-dir.ts';
import { library } from './library.ts';
import { drawPicture, type PictureFile } from './pictures.ts';

/** A file below `/media/`: a picture drawn at one size, or a document served as it is. */
export type MediaFile =
  PictureFile | { readonly name: string; readonly source: string; readonly format: 'pdf' };

const contentTypeOf = { webp: 'image/webp', jpeg: 'image/jpeg', pdf: 'application/pdf' } as const;

/** Every file that the public pages show; nothing else of the media folder is published. */
export async function mediaPaths(): Promise<{ params: { file: string }; props: { file: MediaFile } }[]> {
  const { pictures, news } = await library();
  const documents = new Set(news.flatMap(({ data }) => data.attachments.map(({ file }) => file)));
  const files: MediaFile[] = [
    ...[...pictures.values()].flatMap((picture) => picture.files),
    ...[...documents].map((src) => ({
      name: src.slice('/media/'.length),
      source: join(contentDir, src),
      format: 'pdf' as const,
    })),
  ];
  return files.map((file) => ({ params: { file: file.name }, props: { file } }));
}

export async function mediaResponse(file: MediaFile): Promise<Response> {
  const bytes = file.format === 'pdf' ? new Uint8Array(await readFile(file.source)) : await drawPicture(file);
  return new Response(bytes, { headers: { 'Content-Type': contentTypeOf[file.format] } });
}

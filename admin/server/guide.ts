import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { drawPictures, renderMarkdown } from '../../src/markdown/index.ts';

/** Where the guide is read; its pictures lie below `gambar/`. */
export const GUIDE_PATH = '/admin/panduan/';
/** Pictures of the guide hold this many pixels for each one they are drawn at, so that their words stay sharp. */
export const GUIDE_PICTURE_SCALE = 1.5;

const style = readFile(join(import.meta.dirname, 'guide.css'), 'utf8');

/**
 * A page of the editors' guide as HTML: `README` or the name of another Markdown file in the folder. Links between the
 * files become links between the pages. Null when there is no such page.
 */
export async function guidePage(folder: string, name: string): Promise<string | null> {
  if (!/^[\w-]+$/.test(name)) return null;
  const text = await readFile(join(folder, `${name}.md`), 'utf8').catch(() => null);
  if (text === null) return null;
  const [, title, rest] = /^# (.+)\n([^]*)$/.exec(text) ?? [text, 'Panduan', text];
  const linked = rest!
    .replace(/\]\(gambar\//g, '](/media/')
    .replace(/\]\(README\.md\)/g, `](${GUIDE_PATH})`)
    .replace(/\]\(([\w-]+)\.md\)/g, `](${GUIDE_PATH}$1/)`);
  const { html, pictures } = renderMarkdown(linked);
  const sizes = new Map<string, string>();
  for (const { src } of pictures) sizes.set(src, await sizeOf(folder, nameOf(src)));
  const body = drawPictures(
    html,
    ({ src, alt }) =>
      `<img src="${GUIDE_PATH}gambar/${nameOf(src)}" alt="${escapeHtml(alt)}"${sizes.get(src)} loading="lazy">`,
  );
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title!)} · Panduan meja kerja</title>
<style>${await style}</style>
</head>
<body>
<nav aria-label="Panduan"><a href="/admin/">Meja kerja</a><a href="${GUIDE_PATH}">Isi panduan</a></nav>
<main><h1>${escapeHtml(title!)}</h1>
${body}</main>
</body>
</html>
`;
}

/** A picture of the guide, or null. */
export async function guidePicture(folder: string, name: string): Promise<Buffer | null> {
  if (!/^[\w-]+\.webp$/.test(name)) return null;
  return readFile(join(folder, 'gambar', name)).catch(() => null);
}

const nameOf = (src: string) => src.slice('/media/'.length);

/** The size at which a picture is drawn, as attributes, so that the page does not jump while it loads. */
async function sizeOf(folder: string, name: string): Promise<string> {
  const bytes = await guidePicture(folder, name);
  if (!bytes) return '';
  const { width, height } = await sharp(bytes).metadata();
  return ` width="${Math.round(width / GUIDE_PICTURE_SCALE)}" height="${Math.round(height / GUIDE_PICTURE_SCALE)}"`;
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"]/g,
    (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign]!,
  );
}

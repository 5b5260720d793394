import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import type { Check } from './check.ts';
import { metadataParts } from './picture-parts.ts';
import type { Problem } from './problem.ts';

export const pictureMetadata: Check = {
  says: 'No picture tells where, when or with what it was taken.',
  begin: (site) => ({
    async end() {
      const problems: Problem[] = [];
      for (const file of site.files) {
        if (!/\.(jpe?g|png|webp|avif|gif|tiff?)$/i.test(file)) continue;
        try {
          const found = await saysOf(join(site.folder, file));
          if (found.length > 0)
            problems.push({
              file,
              message: `Holds ${found.join(', ')}: strip it when the picture is made.`,
            });
        } catch (error) {
          problems.push({ file, message: `Is no sound picture: ${(error as Error).message}` });
        }
      }
      return problems;
    },
  }),
};

/** What a picture holds beside itself. */
async function saysOf(path: string): Promise<string[]> {
  const { exif, xmp, iptc, comments } = await sharp(path).metadata();
  const known = Object.entries({ EXIF: exif, XMP: xmp, IPTC: iptc, text: comments?.length });
  const found = known.filter(([, value]) => value).map(([name]) => name);
  if (found.length > 0 || !/\.(?:jpe?g|png|webp)$/i.test(path)) return found;
  return metadataParts(await readFile(path)).map(({ name, bytes }) => `${name} (${bytes} bytes)`);
}

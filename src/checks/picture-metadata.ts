import { join } from 'node:path';
import sharp from 'sharp';
import type { Check } from './check.ts';
import type { Problem } from './problem.ts';

export const pictureMetadata: Check = {
  says: 'No picture tells where, when or with what it was taken.',
  begin: (site) => ({
    async end() {
      const problems: Problem[] = [];
      for (const file of site.files) {
        if (!/\.(jpe?g|png|webp|avif|gif|tiff?)$/i.test(file)) continue;
        try {
          const { exif, xmp, iptc, comments } = await sharp(join(site.folder, file)).metadata();
          const found = Object.entries({ EXIF: exif, XMP: xmp, IPTC: iptc, text: comments?.length }).filter(
            ([, value]) => value,
          );
          if (found.length > 0)
            problems.push({
              file,
              message: `Holds ${found.map(([name]) => name).join(', ')}: strip it when the picture is made.`,
            });
        } catch (error) {
          problems.push({ file, message: `Is no sound picture: ${(error as Error).message}` });
        }
      }
      return problems;
    },
  }),
};

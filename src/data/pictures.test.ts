import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { metadataParts } from '../checks/picture-parts.ts';
import { photographs, type Kept } from '../../tests/fixtures/photographs/index.ts';
import type * as Pictures from './pictures.ts';
import { faultsOf } from '../../tests/fixtures/seen.ts';

const kept = photographs.flatMap((photograph, index) =>
  'refused' in photograph.becomes
    ? []
    : [{ ...photograph, becomes: photograph.becomes, name: `contoh-${index}.${photograph.becomes.type}` }],
);
let folder: string;
let pictures: typeof Pictures;
const home = process.cwd();

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gambar-'));
  await mkdir(join(folder, 'media'));
  process.env.CONTENT_DIR = folder;
  process.chdir(folder);
  pictures = await import('./pictures.ts');
});
afterAll(async () => {
  process.chdir(home);
  delete process.env.CONTENT_DIR;
  await rm(folder, { recursive: true });
});

test.each(kept)(
  '$says, committed as it is, is drawn upright and says nothing',
  async ({ name, make, becomes }) => {
    await writeFile(join(folder, 'media', name), await make());
    const { picture, files } = await pictures.measurePicture(`/media/${name}`);
    const height = Math.max(1, (picture.width * becomes.height) / becomes.width);
    expect(Math.abs(picture.height - height)).toBeLessThanOrEqual(1);
    for (const file of files) {
      const bytes = Buffer.from(await pictures.drawPicture(file));
      expect(metadataParts(bytes)).toEqual([]);
      expect(await faultsOf(bytes, drawnAt(file.width, file.format, becomes))).toEqual([]);
    }
  },
);

test('a transparent picture lies on white where the format knows no transparency', async () => {
  const clear = { create: { width: 60, height: 40, channels: 4 as const, background: '#00000000' } };
  await writeFile(join(folder, 'media/bening.png'), await sharp(clear).png().toBuffer());
  const { files } = await pictures.measurePicture('/media/bening.png');
  const fallback = files.find(({ format }) => format === 'jpeg')!;
  const { dominant } = await sharp(Buffer.from(await pictures.drawPicture(fallback))).stats();
  expect(Math.min(dominant.r, dominant.g, dominant.b)).toBeGreaterThan(240);
});

function drawnAt(width: number, type: Kept['type'], becomes: Kept): Kept {
  return { ...becomes, type, width, height: Math.round((width * becomes.height) / becomes.width) };
}

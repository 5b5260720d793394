import { expect, test } from 'vitest';
import { metadataParts } from '../../src/checks/picture-parts.ts';
import { photographs } from '../../tests/fixtures/photographs/index.ts';
import { faultsOf } from '../../tests/fixtures/seen.ts';
import { DeskError } from './errors.ts';
import { cleanMedia } from './media.ts';

test('there are 91 photographs, each described once', () => {
  expect(photographs).toHaveLength(91);
  expect(new Set(photographs.map(({ says }) => says)).size).toBe(91);
});

test.each(photographs)('$says', async ({ file, make, becomes }) => {
  const bytes = Buffer.from(await make());
  if ('refused' in becomes) {
    const refusal = await cleanMedia(bytes, file).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(DeskError);
    expect((refusal as DeskError).message).toMatch(becomes.refused);
    return;
  }
  const clean = await cleanMedia(bytes, file);
  expect(await faultsOf(clean.bytes, becomes)).toEqual([]);
  expect(metadataParts(clean.bytes)).toEqual([]);
  expect(clean.name).toMatch(becomes.name ?? /^[a-z0-9][a-z0-9-]*-[0-9a-f]{10}\.(?:jpg|png|webp)$/);
});

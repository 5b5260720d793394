import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { metadataParts } from '../../src/checks/picture-parts.ts';
import { photographs } from '../../tests/fixtures/photographs/index.ts';
import { faultsOf } from '../../tests/fixtures/seen.ts';
import { DeskError } from './errors.ts';
import { cleanMedia } from './media.ts';
import { newsText } from './testing/content.ts';
import { makeServer, type Answer, type Editor, type TestServer } from './testing/server.ts';

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

describe('sent to the server by an editor', () => {
  let made: TestServer;
  let siti: Editor;
  const kept: Answer[] = [];
  beforeAll(async () => {
    made = await makeServer();
    siti = await made.signIn('Siti Contoh');
  });
  afterAll(() => made.remove());

  test('each is kept or refused in a sentence', { timeout: 120_000 }, async () => {
    for (const { says, file, make, becomes } of photographs) {
      const bytes = Buffer.from(await make());
      const type = { 'content-type': 'application/octet-stream' };
      const sent = await siti.post(`/admin/api/media?name=${encodeURIComponent(file)}`, bytes, type);
      const answer = (await sent.json()) as Answer;
      if ('refused' in becomes) {
        expect([sent.status, answer.code], says).toEqual([415, 'media-refused']);
        expect(answer.error).toMatch(becomes.refused);
      } else {
        expect(sent.status, says).toBe(200);
        kept.push(answer);
      }
    }
  });

  test('what a save brings into git is the pictures alone', async () => {
    const body = kept.map(({ url }, index) => `![Contoh pemandangan ke-${index}](${url})`).join('\n\n');
    const path = 'content/news/berfoto-banyak.md';
    const save = (reason?: string) =>
      siti.act('persistEntry', {
        dataFiles: [
          { path, slug: 'berfoto-banyak', raw: newsText({ title: 'Contoh berfoto banyak', body }) },
        ],
        assets: [],
        options: { useWorkflow: false, reason },
      });
    // One of them is named like an identity card.
    expect((await save()).json.code).toBe('personal-data');
    const saved = await save('Contoh alasan: bukan kartu sungguhan.');
    expect(saved.status).toBe(200);
    const committed = made.git('show', '--format=', '--name-only', saved.json.commit).trim().split('\n');
    const pictures = committed.filter((name) => name !== path);
    expect(new Set(pictures)).toEqual(new Set(kept.map((answer) => answer.path)));
    for (const name of pictures) {
      const id = (await made.store.blobAt(saved.json.commit, name))!;
      expect(metadataParts((await made.store.readBlob(id))!), name).toEqual([]);
    }
  });
});

import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenContent } from '../../tests/fixtures/broken-content.ts';
import { makeServer, type Editor, type TestServer } from './testing/server.ts';

interface Refusal {
  error: string;
  code: string;
  problems?: { label: string; message: string }[];
}

describe('what breaks a build is refused when it is saved', () => {
  let made: TestServer;
  let siti: Editor;
  beforeAll(async () => {
    made = await makeServer();
    siti = await made.signIn('Siti Contoh');
  });
  afterAll(() => made.remove());

  /** The save as raw bytes, since JSON made in JavaScript could not carry broken UTF-8. */
  async function save(file: string, bytes: string | Uint8Array) {
    const [before, after] = JSON.stringify({
      branch: 'main',
      action: 'persistEntry',
      params: {
        branch: 'main',
        entry: { slug: 'contoh', path: `content/${file}`, raw: '§' },
        dataFiles: [{ slug: 'contoh', path: `content/${file}`, raw: '§', base: null }],
        assets: [],
        options: { newEntry: true, collectionName: 'news', useWorkflow: true, status: 'draft' },
      },
    })
      .replace('"raw":"§"', '"raw":""')
      .split('§') as [string, string];
    const escape = (text: string) => JSON.stringify(text).slice(1, -1);
    const raw =
      typeof bytes === 'string'
        ? Buffer.from(escape(bytes))
        : Buffer.from(escape(Buffer.from(bytes).toString('latin1')), 'latin1');
    const response = await siti.post(
      '/admin/api/v1',
      Buffer.concat([Buffer.from(before), raw, Buffer.from(after)]),
    );
    return { status: response.status, json: (await response.json()) as Refusal };
  }

  test.each(brokenContent)('$name', async ({ file, bytes, field, says }) => {
    const refs = made.git('for-each-ref');
    const { status, json } = await save(file, bytes);
    expect(status).toBeGreaterThanOrEqual(400);
    if (json.problems) {
      expect(json.problems[0]!.label).toBe(field);
      // The bytes arrive as text, in which a broken letter is already replaced by “�”.
      expect(json.problems[0]!.message).toMatch(
        typeof bytes === 'string' ? says : /huruf rusak \(�\)|Bukan teks UTF-8/,
      );
    } else {
      expect(json.code).toMatch(/^(too-large|foreign-path)$/);
      expect(json.error.length).toBeGreaterThan(20);
    }
    expect(made.git('for-each-ref')).toBe(refs);
  });
});

import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cache, root } from '../../scripts/paths.ts';
import { readContent } from '../../src/intake/read-content.ts';
import { brokenContent } from '../fixtures/broken-content.ts';
import { longNews } from '../fixtures/long-news.ts';
import { build } from './build.ts';

const folders: string[] = [];
beforeAll(() => mkdirSync(cache, { recursive: true }));
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function contentWith(file: string, bytes: string | Uint8Array): string {
  const folder = mkdtempSync(join(cache, 'broken-'));
  folders.push(folder);
  cpSync(join(root, 'content'), join(folder, 'content'), { recursive: true });
  writeFileSync(join(folder, 'content', file), bytes);
  return folder;
}

describe('broken content', () => {
  test.each(brokenContent)(
    '$name: reading names file, field, reason and remedy',
    async ({ file, bytes, field, says }) => {
      const { problems } = await readContent(join(contentWith(file, bytes), 'content'));
      expect(problems.map(({ file }) => file)).toEqual([file]);
      expect(problems[0]!.label).toBe(field);
      expect(problems[0]!.message).toMatch(says);
    },
  );

  /** Builds, and gives what the build says and leaves. It must not have ended well. */
  async function failedBuild(folder: string) {
    const left = join(folder, 'problems.json');
    const { exitCode, output } = await build({
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: join(folder, 'dist'),
      PROBLEMS_FILE: left,
    });
    expect(exitCode).not.toBe(0);
    return { output, problems: JSON.parse(readFileSync(left, 'utf8')) as object[] };
  }

  test('one broken entry stops the build', async () => {
    const { file, bytes, field, says } = brokenContent[0]!;
    const { output, problems } = await failedBuild(contentWith(file, bytes));
    expect(output).toContain(`content/${file} · ${field}: `);
    expect(output).toMatch(says);
    expect(problems).toMatchObject([{ file, label: field }]);
  });

  test('with many broken entries the build names every one, as reading does', async () => {
    const [first, ...others] = brokenContent.map((broken, index) => ({
      ...broken,
      file: broken.file.replace('contoh', `contoh-${index}`),
    }));
    const folder = contentWith(first!.file, first!.bytes);
    for (const { file, bytes } of others) writeFileSync(join(folder, 'content', file), bytes);
    const { output, problems } = await failedBuild(folder);
    expect(problems).toHaveLength(brokenContent.length);
    for (const { file, field, says } of [first!, ...others]) {
      const line = output.split('\n').find((line) => line.includes(`content/${file} · ${field}: `));
      expect(line, file).toMatch(says);
      expect(problems).toContainEqual(expect.objectContaining({ file, label: field }));
    }
  });
});

test('a text too long for its page is built and named, and the build fails unless it is told to warn only', async () => {
  const folder = contentWith('news/contoh-panjang.md', longNews);
  const dist = join(folder, 'dist');
  for (const [mode, ends] of [
    ['', 1],
    ['warn', 0],
  ] as const) {
    const { exitCode, output } = await build({
      CONTENT_DIR: join(folder, 'content'),
      OUT_DIR: dist,
      BUDGETS: mode,
    });
    expect(exitCode, output).toBe(ends);
    expect(output).toMatch(/berita\/contoh-panjang\/index\.html {2}HTML and CSS weigh [\d,]+ bytes/);
    for (const file of ['berita/contoh-panjang/index.html', 'sw.js'])
      expect(existsSync(join(dist, file)), file).toBe(true);
  }
});

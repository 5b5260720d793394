import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cache, root } from '../../scripts/paths.ts';
import { readContent } from '../../src/intake/read-content.ts';
import { brokenContent } from '../fixtures/broken-content.ts';
import { build } from './build.ts';

describe('broken content', () => {
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

  test.each(brokenContent)(
    '$name: reading names file, field, reason and remedy',
    async ({ file, bytes, field, says }) => {
      const { problems } = await readContent(join(contentWith(file, bytes), 'content'));
      expect(problems.map(({ file }) => file)).toEqual([file]);
      expect(problems[0]!.label).toBe(field);
      expect(problems[0]!.message).toMatch(says);
    },
  );

  test.each(brokenContent)(
    '$name: the build stops and says the same',
    async ({ file, bytes, field, says }) => {
      const folder = contentWith(file, bytes);
      const dist = join(folder, 'dist');
      const left = join(folder, 'problems.json');
      const { exitCode, output } = await build({
        CONTENT_DIR: join(folder, 'content'),
        OUT_DIR: dist,
        PROBLEMS_FILE: left,
      });
      expect(exitCode).not.toBe(0);
      expect(output).toContain(`content/${file} · ${field}: `);
      expect(output).toMatch(says);
      expect(JSON.parse(readFileSync(left, 'utf8'))).toMatchObject([{ file, label: field }]);
    },
  );
});

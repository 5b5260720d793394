import { ESLint } from 'eslint';
import { globSync, readFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ANYTHING, arrowsAsMarkdown, layers } from './architecture.mjs';

const eslint = new ESLint({ cwd: import.meta.dirname });

/** A source file of each layer that has one, to plant an import in or to import. */
const fileOf = new Map(
  layers.flatMap(({ name, files }) => {
    const file = globSync(files, { cwd: import.meta.dirname }).find(
      (path) => /\.(tsx?|astro)$/.test(path) && (name === 'checks') === isCheck(path),
    );
    return file ? [[name, file] as const] : [];
  }),
);

function isCheck(path: string) {
  return (
    path.endsWith('.test.ts') || path.endsWith('vite.config.ts') || !/^(src|admin)\/(?!checks)/.test(path)
  );
}

/** What the arrows say about importing `source` in the file of a layer. */
async function complaints(layer: string, source: string, keyword = 'import') {
  const file = fileOf.get(layer)!;
  const code = `${keyword} { planted } from '${source}';`;
  const [result] = await eslint.lintText(file.endsWith('.astro') ? `---\n${code}\n---\n` : code, {
    filePath: file,
  });
  return result!.messages
    .filter(({ ruleId }) => ruleId === 'boundaries/dependencies')
    .map(({ message }) => message);
}

function pathBetween(from: string, to: string) {
  const path = relative(dirname(fileOf.get(from)!), fileOf.get(to)!);
  return path.startsWith('.') ? path : `./${path}`;
}

const pairs = layers.flatMap(({ name: from, imports }) =>
  layers
    .filter(({ name: to }) => from !== to && fileOf.has(from) && fileOf.has(to))
    .map(({ name: to }) => ({
      from,
      to,
      value: imports === ANYTHING || imports.includes(to),
      type: imports === ANYTHING || imports.includes(to) || imports.includes(`types of ${to}`),
    })),
);

describe('the arrows', () => {
  test.each(pairs)('$from may import from $to: $value (types: $type)', async ({ from, to, value, type }) => {
    expect(await complaints(from, pathBetween(from, to))).toHaveLength(value ? 0 : 1);
    expect(await complaints(from, pathBetween(from, to), 'import type')).toHaveLength(type ? 0 : 1);
  });

  test.each([
    ['components', 'astro:content'],
    ['components', 'decap-cms-app'],
    ['pages', 'astro:content'],
    ['model', 'node:fs'],
    ['foundations', 'react'],
  ])('%s never imports %s', async (layer, source) => {
    expect(await complaints(layer, source)).toEqual([
      `architecture.mjs gives no arrow from ${layer} to ${source}. See “The arrows” in src/README.md.`,
    ]);
  });

  test('a page that reads entry.data is refused', async () => {
    const [result] = await eslint.lintText(
      '---\nconst { entry } = Astro.props;\n---\n<h1>{entry.data.title}</h1>',
      {
        filePath: 'src/pages/planted.astro',
      },
    );
    expect(result!.messages.map(({ message }) => message)).toContain(
      'A page never reads entry.data: ask src/data for a view.',
    );
  });

  test('a file outside every layer is refused', async () => {
    const [result] = await eslint.lintText('export {};', { filePath: 'src/utils/planted.ts' });
    expect(result!.messages.map(({ ruleId }) => ruleId)).toContain('boundaries/no-unknown-files');
  });

  test('src/README.md shows the same table', () => {
    const plain = (text: string) => text.replaceAll(/[ ]+/g, ' ').replaceAll(/-{3,}/g, '---');
    expect(plain(readFileSync(`${import.meta.dirname}/src/README.md`, 'utf8'))).toContain(
      plain(arrowsAsMarkdown()),
    );
  });
});

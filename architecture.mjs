/**
 * Who may import whom, written once. ESLint enforces it (eslint.config.mjs), src/README.md shows it, and
 * architecture.test.ts plants violations and compares the two.
 *
 * A layer's `imports` are the layers it may use besides itself: a plain name for everything, `types of X` for
 * types only. Its `packages` are the modules from outside: `node` is Node's own, `astro/zod` is that path alone,
 * `react` is the package with all its paths. ANYTHING leaves the choice open.
 * A file belongs to the first layer whose patterns match it.
 */

export const ANYTHING = 'anything';

/** @typedef {{ name: string, files: string[], holds: string, imports: string[] | 'anything', packages: string[] | 'anything' }} Layer */

/** @type {Layer[]} */
export const layers = [
  {
    name: 'checks',
    files: [
      'src/checks/**',
      'tests/**',
      'bench/**',
      'scripts/**',
      '**/*.test.ts',
      '**/*.test.tsx',
      '*.{mjs,ts}',
      'admin/**/vite.config.ts',
    ],
    holds: 'questions, tests, benchmarks, commands and configuration; nothing imports them',
    imports: ANYTHING,
    packages: ANYTHING,
  },
  {
    name: 'foundations',
    files: ['src/site.ts', 'src/urls.ts', 'src/calendar.ts', 'src/markdown/**'],
    holds: 'constants, paths, dates, Markdown',
    imports: [],
    packages: ['markdown-it'],
  },
  {
    name: 'whole files',
    files: ['src/whole-files.ts'],
    holds: 'files on disk that are written whole or not at all',
    imports: [],
    packages: ['node'],
  },
  {
    name: 'model',
    files: ['src/model/**'],
    holds: 'the one definition of each content type',
    imports: ['foundations'],
    packages: ['astro/zod'],
  },
  {
    name: 'intake',
    files: ['src/intake/**'],
    holds: 'from the bytes of a content file to a checked entry',
    imports: ['model', 'foundations'],
    packages: ['node', 'js-yaml', 'astro/loaders'],
  },
  {
    name: 'content.config',
    files: ['src/content.config.ts'],
    holds: 'registers each content type with Astro',
    imports: ['model', 'intake'],
    packages: ['astro:content'],
  },
  {
    name: 'views',
    files: ['src/views/**'],
    holds: 'what a component needs to draw, and the mapping from an entry or a draft to it',
    imports: ['model', 'foundations'],
    packages: [],
  },
  {
    name: 'styles',
    files: ['src/styles/**'],
    holds: 'tokens, base, prose, print',
    imports: [],
    packages: ['@fontsource-variable/plus-jakarta-sans'],
  },
  {
    name: 'components',
    files: ['src/components/**'],
    holds: 'what a reader sees: props in, HTML out',
    imports: ['views', 'foundations', 'model'],
    packages: ['react'],
  },
  {
    name: 'data',
    files: ['src/data/**'],
    holds: 'the only reader of astro:content: entries in, views out',
    imports: ['views', 'model', 'intake', 'whole files', 'foundations'],
    packages: ['astro:content', 'node', 'sharp'],
  },
  {
    name: 'outputs',
    files: ['src/outputs/**'],
    holds: 'views to feeds, calendars, JSON, images',
    imports: ['views', 'components', 'search', 'whole files', 'foundations', 'types of model'],
    packages: ANYTHING,
  },
  {
    name: 'search',
    files: ['src/search/**'],
    holds: 'search in the reader’s browser',
    imports: ['views', 'types of model', 'foundations'],
    packages: [],
  },
  {
    name: 'enhance',
    files: ['src/enhance/**'],
    holds: 'what a script adds, in the reader’s browser, to a page that is whole without it',
    imports: ['views', 'types of model', 'foundations'],
    packages: [],
  },
  {
    name: 'offline',
    files: ['src/offline/**'],
    holds: 'what the reader’s device keeps for when there is no network: the service worker',
    imports: ['search', 'foundations'],
    packages: ['node', 'vite', 'astro'],
  },
  {
    name: 'indexing',
    files: ['src/indexing/**'],
    holds: 'makes a built site searchable',
    imports: ['outputs', 'search', 'foundations'],
    packages: ['node', 'pagefind', 'astro'],
  },
  {
    name: 'rebuilding',
    files: ['src/rebuilding/**'],
    holds: 'what a build need not make again',
    imports: [],
    packages: ['node', 'astro'],
  },
  {
    name: 'layouts',
    files: ['src/layouts/**'],
    holds: 'what surrounds a page and never shows in the preview',
    imports: ['components', 'data', 'styles', 'search', 'enhance', 'foundations', 'types of views'],
    packages: ['astro', 'astro:assets'],
  },
  {
    name: 'pages',
    files: ['src/pages/**'],
    holds: 'one file per address, no decisions',
    imports: ['layouts', 'components', 'data', 'outputs', 'search', 'foundations', 'types of views'],
    packages: ['astro', '@astrojs/rss'],
  },
  {
    name: 'desk',
    files: ['admin/app/**'],
    holds: 'the editors’ desk: Decap with our previews and guards',
    imports: ['model', 'intake', 'views', 'components', 'styles', 'outputs', 'search', 'foundations'],
    packages: ANYTHING,
  },
  {
    name: 'server',
    files: ['admin/server/**'],
    holds: 'the publishing server',
    imports: ['model', 'intake', 'views', 'search', 'whole files', 'foundations'],
    packages: ANYTHING,
  },
];

/** The table of src/README.md. */
export function arrowsAsMarkdown() {
  const list = (value) => (value === ANYTHING ? '_anything_' : value.length === 0 ? '—' : value.join(', '));
  const row = ({ name, holds, imports, packages }) =>
    `| **${name}** | ${holds} | ${list(imports)} | ${packages === ANYTHING ? '_any_' : list(packages.map((name) => `\`${name}\``))} |`;
  return ['| layer | holds | may import | packages |', '| --- | --- | --- | --- |', ...layers.map(row)].join(
    '\n',
  );
}

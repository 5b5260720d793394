import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import tseslint from 'typescript-eslint';
import { ANYTHING, layers } from './architecture.mjs';

const code = ['**/*.{ts,tsx,mjs,astro}'];

/** Turns one layer of architecture.mjs into what the boundaries plugin allows its files to import. */
function policiesOf({ name, imports, packages }) {
  const from = { file: { categories: name } };
  if (imports === ANYTHING)
    return [{ from, allow: { to: { file: { categories: '*' } } } }, allowPackages(from, packages)];
  const typesOnly = imports.filter((each) => each.startsWith('types of ')).map((each) => each.slice(9));
  const whole = imports.filter((each) => !each.startsWith('types of '));
  return [
    { from, allow: { to: { file: { categories: [name, ...whole] } } } },
    ...typesOnly.map((type) => ({
      from,
      allow: { to: { file: { categories: type } }, dependency: { kind: 'type' } },
    })),
    allowPackages(from, packages),
  ];
}

function allowPackages(from, packages) {
  const modules =
    packages === ANYTHING
      ? [{ origin: ['external', 'core'] }]
      : packages.map((name) => {
          if (name === 'node') return { origin: 'core' };
          const [, source, internalPath] = /^((?:@[^/]+\/)?[^/]+)\/?(.*)$/.exec(name);
          return internalPath ? { origin: 'external', source, internalPath } : { origin: 'external', source };
        });
  return { from, allow: modules.map((module) => ({ to: { module } })) };
}

export default tseslint.config(
  { ignores: ['**/node_modules', 'dist', '.astro', '.cache', '.data', 'public'] },
  tseslint.configs.recommended,
  astro.configs.recommended,
  {
    files: code,
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
      'no-undef': 'off', // TypeScript knows the globals of each file
      'no-warning-comments': ['error', { terms: ['todo', 'fixme', 'xxx'] }],
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
    },
  },
  {
    files: ['scripts/**', 'bench/**', 'admin/server/main.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    files: ['**/*.cjs'], // a resolver that ESLint loads with require
    rules: { '@typescript-eslint/no-require-imports': 'off' },
  },
  {
    files: ['admin/server/**/*.ts', 'src/intake/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: false }],
    },
  },
  {
    files: code,
    plugins: { boundaries },
    settings: {
      'import/resolver': { [`${import.meta.dirname}/scripts/resolve-import.cjs`]: {}, node: {} },
      'boundaries/root-path': import.meta.dirname,
      'boundaries/legacy-templates': false,
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export'],
      'boundaries/files': layers.map(({ name, files }) => ({ category: name, pattern: files })),
      'boundaries/files-single-match': true,
    },
    rules: {
      'boundaries/no-unknown-files': 'error',
      'boundaries/dependencies': [
        'error',
        {
          default: 'disallow',
          checkAllOrigins: true,
          checkUnknownLocals: true,
          message:
            'architecture.mjs gives no arrow from {{ from.file.categories }} to {{ dependency.source }}. See “The arrows” in src/README.md.',
          policies: layers.flatMap(policiesOf),
        },
      ],
    },
  },
  {
    files: ['src/pages/**'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[property.name="data"]',
          message: 'A page never reads entry.data: ask src/data for a view.',
        },
        {
          selector: 'ObjectPattern > Property[key.name="data"]',
          message: 'A page never reads entry.data: ask src/data for a view.',
        },
      ],
    },
  },
);

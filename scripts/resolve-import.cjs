/** Tells ESLint which file an import means: relative paths with their extension, without Vite’s `?inline` or `?url`. */
const { existsSync } = require('node:fs');
const { dirname, resolve } = require('node:path');

exports.interfaceVersion = 2;
exports.resolve = (source, file) => {
  const path = resolve(dirname(file), source.replace(/\?.*$/, ''));
  return source.startsWith('.') && existsSync(path) ? { found: true, path } : { found: false };
};

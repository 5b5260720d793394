/** Builds nothing but a home page, so that a benchmark of the desk measures the desk. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export async function build() {
  mkdirSync(process.env.OUT_DIR, { recursive: true });
  writeFileSync(join(process.env.OUT_DIR, 'index.html'), 'Contoh');
}

/** A build small enough for tests: one page per news item, a list, a 404. A text that says RUSAK fails it; one that says BERAT costs too much. */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export async function build() {
  const { CONTENT_DIR, OUT_DIR, PROBLEMS_FILE, BUDGETS_FILE, SITE_URL, BUILD_MS = '0' } = process.env;
  const write = (path, text) => {
    mkdirSync(join(OUT_DIR, path, '..'), { recursive: true });
    writeFileSync(join(OUT_DIR, path), text);
  };

  const folder = join(CONTENT_DIR, 'news');
  const names = readdirSync(folder).sort();
  const breaches = [];
  for (const name of names) {
    const text = readFileSync(join(folder, name), 'utf8');
    if (text.includes('RUSAK')) {
      const problem = {
        file: `news/${name}`,
        path: ['title'],
        label: 'Judul',
        message: 'Contoh masalah. Perbaiki.',
      };
      writeFileSync(PROBLEMS_FILE, JSON.stringify([problem]));
      throw new Error('Contoh: isi rusak');
    }
    const page = `/berita/${name.replace('.md', '')}/`;
    if (text.includes('BERAT'))
      breaches.push({ page, message: 'Too heavy.', what: 'Contoh terlalu berat', remedy: 'Pendekkan' });
    write(`${page}index.html`, `<!doctype html><style>b{color:red}</style><pre>${text}</pre>`);
  }
  writeFileSync(BUDGETS_FILE, JSON.stringify(breaches));
  await new Promise((resolve) => setTimeout(resolve, Number(BUILD_MS)));
  write('_astro/gaya.abc123.css', 'body{margin:0}'.repeat(100));
  write('data/angkatan.json', '{}');
  write('_redirects', '/lama/ /berita/kabar-satu/ 301\n/luar/ https://contoh.invalid/\n');
  write('404.html', '<!doctype html><h1>Tidak ada</h1>');
  write(
    'index.html',
    `<!doctype html><title>${SITE_URL}</title><p>${names.join(' ')}</p>${'<p>Contoh</p>'.repeat(200)}`,
  );
}

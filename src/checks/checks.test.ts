import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask } from './ask.ts';
import { checks, type CheckName } from './index.ts';
import { describe as show } from './problem.ts';

const origin = 'https://contoh.go.id';

function page(path: string, title: string, body: string, head = ''): string {
  return `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<title>${title}</title>
<meta name="description" content="Halaman contoh ${title}.">
<link rel="canonical" href="${origin}${path}">
<style>body { color: black }</style>
${head}
</head>
<body>
<main id="isi">
<h1>${title}</h1>
${body}
</main>
</body>
</html>`;
}

const sitemap = (...paths: string[]) =>
  `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${paths.map((path) => `<url><loc>${origin}${path}</loc></url>`).join('')}</urlset>`;

const structured = (...things: object[]) =>
  `<script type="application/ld+json">${JSON.stringify({ '@context': 'https://schema.org', '@graph': things })}</script>`;

const feed = (link: string) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Contoh</title><link>${origin}/</link><description>Contoh</description><item><title>Contoh</title><link>${link}</link><guid>${link}</guid><pubDate>Mon, 01 Mar 2027 01:00:00 GMT</pubDate></item></channel></rss>`;

/** A script of which brotli can make no less than this many bytes. */
const script = (bytes: number) => `//${randomBytes(bytes).toString('base64')}\n`;

/** A picture as it should be. */
const modern =
  '<picture><source type="image/webp" srcset="/foto.png 360w"><img src="/foto.png" width="800" height="600" alt=""></picture>';

/** A small site with nothing wrong. */
const sound: Record<string, string> = {
  'index.html': page(
    '/',
    'Beranda',
    `<h2>Contoh</h2><p><a href="/berita/#isi">Berita</a></p><img src="/foto.png" width="8" height="8" alt="">${modern.replace('<img', '<img loading="lazy"')}`,
    `<script type="module" src="/_astro/dengar.js"></script>${structured(
      { '@type': 'WebSite', name: 'Beranda', url: `${origin}/`, publisher: 'Beranda' },
      { '@type': 'GovernmentOrganization', name: 'Beranda' },
    )}`,
  ),
  'berita/index.html': page('/berita/', 'Berita', '<p><a href="../">Kembali</a></p>'),
  'cari/index.html': page('/cari/', 'Cari', '<script type="module" src="/_astro/cari.js"></script>'),
  '404.html': page(
    '/404.html',
    'Tidak ada',
    '<p><a href="/">Ke beranda</a></p>',
    '<meta name="robots" content="noindex"><link rel="stylesheet" media="print" href="/gaya.css">',
  ),
  '_astro/cari.js': 'import"./banyak.js";',
  '_astro/banyak.js': script(9000),
  '_astro/sedikit.js': 'import"./banyak.js";',
  '_astro/dengar.js': `${script(3000)}import(\`./suara.js\`)`,
  '_astro/suara.js': script(3000),
  'gaya.css': 'body { color: black }',
  'robots.txt': `User-agent: *\nSitemap: ${origin}/sitemap-index.xml\n`,
  'sitemap-index.xml': `<?xml version="1.0"?><sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><sitemap><loc>${origin}/sitemap-0.xml</loc></sitemap></sitemapindex>`,
  'sitemap-0.xml': sitemap('/', '/berita/', '/cari/'),
  'berita/rss.xml': feed(`${origin}/berita/`),
};

const image = (metadata?: Parameters<Sharp['withExif']>[0]) => {
  const drawn = sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } });
  return (metadata ? drawn.withExif(metadata) : drawn).png().toBuffer();
};

/** Words that look random, so that compressing gains little. */
const incompressible = (words: number) =>
  Array.from({ length: words }, (_, index) => createHash('sha256').update(`${index}`).digest('hex')).join(
    ' ',
  );

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

async function problemsOf(
  changes: Record<string, string | Buffer | undefined>,
): Promise<Record<CheckName, string[]>> {
  const folder = mkdtempSync(join(tmpdir(), 'situs-'));
  folders.push(folder);
  for (const [file, content] of Object.entries({ ...sound, 'foto.png': await image(), ...changes })) {
    if (content === undefined) continue;
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), content);
  }
  const { problems } = await ask(folder);
  return Object.fromEntries(
    Object.entries(problems).map(([name, found]) => [name, found.map(show)]),
  ) as Record<CheckName, string[]>;
}

const berita = (body: string, head = '') => ({ 'berita/index.html': page('/berita/', 'Berita', body, head) });
const replaced = (from: string, to: string) => ({
  'berita/index.html': sound['berita/index.html']!.replace(from, to),
});

/** For each check, what it must complain of. */
const planted: [
  CheckName,
  string,
  Record<string, string | Buffer | undefined> | (() => Promise<Record<string, Buffer>>),
  RegExp,
][] = [
  ['language', 'an English page', replaced('lang="id"', 'lang="en"'), /berita\/index\.html:2:1 .*lang="en"/],
  ['oneH1', 'two h1', berita('<h1>Lagi</h1>'), /berita\/index\.html:14:1 .*second h1/],
  ['oneH1', 'no h1', replaced('<h1>Berita</h1>', ''), /no h1/],
  ['headingOrder', 'a skipped level', berita('<h3>Dalam</h3>'), /h3 follows h1: make it h2/],
  [
    'titles',
    'the same title twice',
    replaced('<title>Berita', '<title>Beranda'),
    /“Beranda” is also that of/,
  ],
  ['titles', 'no title', replaced('<title>Berita</title>', ''), /no <title>/],
  [
    'descriptions',
    'no description',
    replaced('name="description"', 'name="deskripsi"'),
    /no <meta name="description">/,
  ],
  [
    'canonicals',
    'another page’s canonical',
    replaced(`${origin}/berita/`, `${origin}/`),
    /this page is https:\/\/contoh\.go\.id\/berita\//,
  ],
  ['uniqueIds', 'an id twice', berita('<p id="isi">Lagi</p>'), /id="isi" already stands on line 12/],
  [
    'links',
    'a link to a missing page',
    berita('<a href="/hilang/">Hilang</a>'),
    /\/hilang\/, which does not exist/,
  ],
  ['links', 'a missing fragment', berita('<a href="/#hilang">Hilang</a>'), /no such id/],
  [
    'links',
    'a missing picture',
    berita('<img src="/hilang.jpg" width="1" height="1" alt="">'),
    /\/hilang\.jpg, which does not exist/,
  ],
  ['emptyLinks', 'a link without text', berita('<a href="/"><svg></svg></a>'), /<a> has no text/],
  ['emptyLinks', 'a link to nowhere', berita('<a href="#">Kosong</a>'), /link to nowhere/],
  ['pictures', 'a picture without size', berita('<img src="/foto.png" alt="">'), /no width/],
  [
    'pictures',
    'a picture without alternative text',
    berita('<img src="/foto.png" width="8" height="8">'),
    /no alt/,
  ],
  [
    'pictureMetadata',
    'a picture with a camera in it',
    async () => ({ 'foto.png': await image({ IFD0: { Make: 'Contoh' } }) }),
    /foto\.png .*EXIF/,
  ],
  ['pictureMetadata', 'half a picture', { 'foto.png': 'bukan foto' }, /no sound picture/],
  [
    'pictureWeight',
    'a first picture that a sharp phone loads too much of',
    {
      ...berita(
        '<picture><source type="image/webp" srcset="/kecil.png 360w, /besar.png 1080w" sizes="(min-width: 48rem) 41rem, 100vw"><img src="/foto.png" width="8" height="8" alt=""></picture>',
      ),
      'kecil.png': 'kecil',
      'besar.png': 'x'.repeat(40_001),
    },
    /40,001 bytes at 360 px and density 2: \/besar\.png[^]*density 3/,
  ],
  [
    'pictureWeight',
    'a first picture too heavy for having one format alone',
    {
      ...berita('<picture><img src="/besar.png" width="8" height="8" alt=""></picture>'),
      'besar.png': 'x'.repeat(40_001),
    },
    /40,001 bytes at 360 px and density 1: \/besar\.png/,
  ],
  [
    'pictureWeight',
    'a second picture that does not wait',
    berita(
      '<img src="/foto.png" width="8" height="8" alt=""><img src="/foto.png" width="8" height="8" alt="">',
    ),
    /loading="lazy"/,
  ],
  [
    'pictureWeight',
    'letters too heavy',
    { ...berita('<style>@font-face { src: url(/huruf.woff2) }</style>'), 'huruf.woff2': 'x'.repeat(20_001) },
    /letters weigh 20,001 bytes/,
  ],
  [
    'pictureFormats',
    'a second picture in one old format alone',
    berita(`${modern}<picture><img src="/foto.png" width="800" height="600" alt=""></picture>`),
    /14:\d+ .*foto\.png .*neither AVIF nor WebP/,
  ],
  [
    'pictureFormats',
    'a picture without a format that every browser knows',
    berita(
      '<picture><source type="image/webp" srcset="/foto.png 360w"><img src="/foto.webp" width="8" height="8" alt=""></picture>',
    ),
    /foto\.webp .*every browser/,
  ],
  [
    'pictureFormats',
    'a bare picture larger than an icon',
    berita('<img src="/foto.png" width="65" height="8" alt="">'),
    /foto\.png stands without a <picture>/,
  ],
  [
    'renderBlocking',
    'a stylesheet to fetch',
    berita('', '<link rel="stylesheet" href="/gaya.css">'),
    /berita\/index\.html:9:1 .*gaya\.css/,
  ],
  [
    'renderBlocking',
    'a stylesheet to fetch from within a style',
    berita('<style>@import "/gaya.css";</style>'),
    /<style> .*@import/,
  ],
  [
    'renderBlocking',
    'a classic script to fetch',
    berita('', '<script src="/_astro/cari.js"></script>'),
    /\/_astro\/cari\.js keeps/,
  ],
  [
    'renderBlocking',
    'a module that is told to block',
    berita('', '<script type="module" blocking="render" src="/_astro/cari.js"></script>'),
    /\/_astro\/cari\.js keeps/,
  ],
  ['scripts', 'a script', berita('<script>alert(1)</script>'), /berita\/index\.html:14:1 .*<script>/],
  [
    'scripts',
    'too much to load, through an import',
    berita('<script type="module" src="/_astro/sedikit.js"></script>'),
    /scripts that come with it weigh [\d,]+ bytes .*banyak\.js/,
  ],
  [
    'scripts',
    'too much to load when a reader uses something, through an import()',
    {
      ...berita('<script type="module" src="/_astro/nanti.js"></script>'),
      '_astro/nanti.js': 'tekan(()=>import(`./sedikit.js`))',
    },
    /scripts that come later weigh [\d,]+ bytes .*banyak\.js/,
  ],
  [
    'scripts',
    'too much on the search page',
    { '_astro/banyak.js': script(24_000) },
    /cari\/index\.html .*scripts of the search page weigh [\d,]+ bytes .*banyak\.js/,
  ],
  [
    'scripts',
    'an import() that cannot be followed',
    {
      ...berita('<script type="module" src="/_astro/nanti.js"></script>'),
      '_astro/nanti.js': 'tekan(()=>import(alamat))',
    },
    /nanti\.js .*computes/,
  ],
  ['scripts', 'a blocking script', berita('<script src="/_astro/cari.js"></script>'), /<script> that is not/],
  ['scripts', 'an event attribute', berita('<p onclick="alert(1)">Klik</p>'), /onclick on <p>/],
  [
    'scripts',
    'a javascript: address',
    berita('<a href="javascript:alert(1)">Klik</a>'),
    /javascript: address/,
  ],
  [
    'olderBrowsers',
    'a pattern that looks behind',
    { '_astro/cari.js': 'const kata = 1;\nkata.replace(/(?<=a)h/g, "");' },
    /_astro\/cari\.js:2:15 .*looks behind/,
  ],
  [
    'ownOrigin',
    'a foreign picture',
    berita('<img src="https://lain.example/a.png" width="1" height="1" alt="">'),
    /fetches https:\/\/lain\.example/,
  ],
  [
    'ownOrigin',
    'a foreign font',
    { 'gaya.css': '@font-face { src: url(//lain.example/huruf.woff2) }' },
    /gaya\.css .*fetches \/\/lain\.example/,
  ],
  [
    'ownOrigin',
    'a foreign stylesheet in a style',
    berita('<style>@import "https://lain.example/a.css";</style>'),
    /<style> fetches/,
  ],
  ['weight', 'a heavy page', berita(`<p>${incompressible(800)}</p>`), /bytes with brotli/],
  [
    'sitemap',
    'a page that is not listed',
    { 'sitemap-0.xml': sitemap('/', '/cari/') },
    /\/berita\/ is missing from the sitemap/,
  ],
  [
    'sitemap',
    'a listed page that is not there',
    { 'sitemap-0.xml': sitemap('/', '/berita/', '/cari/', '/hilang/') },
    /\/hilang\/ is no page/,
  ],
  [
    'sitemap',
    'no word of it in robots.txt',
    { 'robots.txt': 'User-agent: *\n' },
    /robots\.txt .*does not name/,
  ],
  [
    'feeds',
    'a dead link in a feed',
    { 'berita/rss.xml': feed(`${origin}/hilang/`) },
    /\/hilang\/, which does not exist/,
  ],
  ['feeds', 'broken XML', { 'berita/rss.xml': '<rss><channel>' }, /Not well-formed/],
  [
    'feeds',
    'a JSON Feed that is none',
    { 'berita/feed.json': '{"version":"1"}' },
    /feed\.json .*No JSON Feed/,
  ],
  [
    'calendars',
    'a calendar cut in half',
    { 'jadwal/kalender.ics': 'BEGIN:VCALENDAR\r\nVERS' },
    /No calendar/,
  ],
  [
    'calendars',
    'an event that leads nowhere',
    {
      'jadwal/kalender.ics': `BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:a\r\nSUMMARY:Contoh\r\nDTSTART:20270301T010000Z\r\nDTEND:20270301T020000Z\r\nURL:${origin}/hilang/\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n`,
    },
    /“Contoh” leads to .*\/hilang\/, which does not exist/,
  ],
  [
    'structuredData',
    'what the page does not show',
    berita('', structured({ '@type': 'Course', name: 'Contoh lain', url: `${origin}/berita/` })),
    /“Contoh lain”, which the page does not show/,
  ],
  [
    'structuredData',
    'a thing that lacks its date',
    berita('', structured({ '@type': 'CourseInstance', name: 'Berita', url: `${origin}/berita/` })),
    /CourseInstance lacks startDate/,
  ],
  ['structuredData', 'no JSON', berita('', '<script type="application/ld+json">{</script>'), /no JSON/],
  [
    'structuredTypes',
    'a track that is told to nobody as a course',
    {
      'pelatihan/contoh/index.html': page(
        '/pelatihan/contoh/',
        'Contoh',
        '',
        structured({ '@type': 'AdministrativeArea', name: 'Contoh' }),
      ),
    },
    /pelatihan\/contoh\/index\.html .*lacks Course/,
  ],
  [
    'structuredTypes',
    'a batch with known days that is no event',
    {
      'jadwal/contoh/index.html': page('/jadwal/contoh/', 'Contoh', ''),
      'jadwal/contoh/angkatan.ics': 'BEGIN:VCALENDAR',
    },
    /lacks CourseInstance[^]*lacks EducationEvent/,
  ],
  [
    'structuredTypes',
    'questions that are told to nobody as such',
    berita('<div class="questions"><details><summary>Apa?</summary></details></div>'),
    /lacks FAQPage/,
  ],
  [
    'breadcrumbs',
    'a way to a page that machines are not told',
    berita('<nav class="crumbs"><a href="/">Beranda</a></nav>'),
    /14:1 .*no BreadcrumbList/,
  ],
  [
    'breadcrumbs',
    'a way to a page that machines are told differently',
    berita(
      '<nav class="crumbs"><a href="/">Beranda</a></nav>',
      structured({
        '@type': 'BreadcrumbList',
        itemListElement: [{ '@type': 'ListItem', position: 1, name: 'Berita', item: `${origin}/berita/` }],
      }),
    ),
    /shows \/ \/berita\/, .*says \/berita\/\./,
  ],
  ['noLeftovers', 'an absent value', berita('<p>Kuota: undefined</p>'), /shows “undefined”/],
  [
    'noLeftovers',
    'an impossible date in an attribute',
    berita('<time datetime="Invalid Date">1 Maret</time>'),
    /datetime of <time> holds “Invalid Date”/,
  ],
  [
    'noLeftovers',
    'Markdown that was not rendered',
    berita('<p>Ini **penting**</p>'),
    /bold that was not rendered/,
  ],
];

describe('the checks of the built site', () => {
  let sounds: Record<CheckName, string[]>;
  beforeAll(async () => {
    sounds = await problemsOf({});
  });

  test.each(Object.keys(checks) as CheckName[])('%s is content with a sound site', (name) => {
    expect(sounds[name]).toEqual([]);
  });

  test.each(planted)('%s notices %s', async (name, _what, changes, message) => {
    const problems = await problemsOf(typeof changes === 'function' ? await changes() : changes);
    expect(problems[name].join('\n')).toMatch(message);
  });

  test('every check is seen to fail', () => {
    expect(new Set(planted.map(([name]) => name))).toEqual(new Set(Object.keys(checks)));
  });

  test('all problems of a page are reported at once', async () => {
    const problems = await problemsOf(berita('<h1>Lagi</h1><a href="/hilang/"></a><img src="/foto.png">'));
    expect(Object.values(problems).flat().length).toBeGreaterThanOrEqual(5);
  });
});

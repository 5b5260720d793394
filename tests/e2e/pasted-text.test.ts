import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../scripts/paths.ts';
import { launchBrowser } from './browser.ts';
import { bundle } from './bundle.ts';

let browser: Browser;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  await page.addScriptTag({ content: await bundle(join(root, 'admin/app/paste/to-markdown.ts')) });
});
afterAll(() => browser?.close());

interface Pasted {
  html?: string;
  text?: string;
}

/** In a browser, for it is a browser that reads a clipboard's HTML. */
const markdownOf = ({ html = '', text = '' }: Pasted) =>
  page.evaluate(
    (pasted) =>
      (
        globalThis as unknown as { module: { toMarkdown(pasted: { html: string; text: string }): string } }
      ).module.toMarkdown(pasted),
    { html, text },
  );

/** A paragraph as Word 365 puts an item of a list on the clipboard. */
const wordItem = (marker: string, level: number, words: string, place = 'Middle') => `
<p class=MsoListParagraphCxSp${place} style='margin-left:${level * 36}.0pt;mso-add-space:auto;text-indent:-18.0pt;mso-list:l0 level${level} lfo1'><![if !supportLists]><span
lang=IN style='font-family:Symbol;mso-fareast-font-family:Symbol'><span style='mso-list:Ignore'>${marker}<span
style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp;&nbsp; </span></span></span><![endif]><span lang=IN>${words}<o:p></o:p></span></p>`;

const word = (body: string) => `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta name=Generator content="Microsoft Word 15"><!--[if gte mso 9]><xml>
 <w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]-->
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} @list l0:level1 {mso-level-text:\F0B7;} --></style></head>
<body lang=IN style='tab-interval:36.0pt'><!--StartFragment-->${body}<!--EndFragment--></body></html>`;

/** A text as Google Docs puts it on the clipboard: wrapped in a `<b>` that is not bold. */
const docs = (body: string) =>
  `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-0a1b2c3d-7fff-0000-1111-222233334444">${body}</b><br class="Apple-interchange-newline">`;
const span = (words: string, style = 'font-weight:400;font-style:normal') =>
  `<span style="font-size:11pt;font-family:Arial,sans-serif;color:#000000;background-color:transparent;${style};text-decoration:none;vertical-align:baseline;white-space:pre-wrap;">${words}</span>`;

const cases: [string, Pasted, string][] = [
  [
    'Word: a title, headings, paragraphs with bold, italic and a link',
    {
      html: word(`<p class=MsoTitle><span lang=IN>Contoh  panduan<o:p></o:p></span></p>
<h1><b><span lang=IN style='font-size:16.0pt'>Syarat<o:p></o:p></span></b></h1>
<p class=MsoNormal><span lang=IN>Bawa <b style='mso-bidi-font-weight:normal'>KTP
asli</b> dan <i>fotokopi</i>, lihat <a href="https://contoh.go.id/syarat">daftar
syarat</a>.<o:p></o:p></span></p>
<p class=MsoNormal><span lang=IN><o:p>&nbsp;</o:p></span></p>
<h2>Rincian</h2>`),
    },
    '## Contoh panduan\n\n## Syarat\n\nBawa **KTP asli** dan *fotokopi*, lihat [daftar syarat](https://contoh.go.id/syarat).\n\n### Rincian',
  ],
  [
    'Word: lists of bullets and numbers, one inside the other',
    {
      html: word(
        `<p class=MsoNormal>Bawa:</p>${wordItem('·', 1, 'kartu', 'First')}${wordItem('o', 2, 'asli')}${wordItem('o', 2, '<b>salinan</b>')}${wordItem('·', 1, 'foto', 'Last')}
<p class=MsoNormal>Lalu:</p>${wordItem('1.', 1, 'datang', 'First')}${wordItem('2.', 1, 'daftar', 'Last')}`,
      ),
    },
    'Bawa:\n\n- kartu\n  - asli\n  - **salinan**\n- foto\n\nLalu:\n\n1. datang\n2. daftar',
  ],
  [
    'Word: a table becomes lines, a picture nothing',
    {
      html: word(`<table class=MsoTableGrid border=1><tr><td><p class=MsoNormal>Hari</p></td><td><p class=MsoNormal>Jam</p></td></tr>
<tr><td><p class=MsoNormal>Senin</p></td><td><p class=MsoNormal>08.00</p></td></tr></table><p class=MsoNormal><img src="file:///C:/Temp/clip_image001.png" alt="Gambar"></p>`),
    },
    'Hari – Jam\n\nSenin – 08.00',
  ],
  [
    'Google Docs: its wrapper is not bold; weight and slant are in the styles',
    {
      html: docs(
        `<h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:700">Contoh judul</span></h2><p dir="ltr">${span('Gratis untuk ')}${span('semua', 'font-weight:700;font-style:normal')}${span(' warga', 'font-weight:700;font-style:normal')}${span(', ')}${span('tanpa syarat', 'font-weight:400;font-style:italic')}${span('.')}</p><br><p dir="ltr">${span('Lihat ')}<a href="https://www.google.com/url?q=https://contoh.go.id/a_b&amp;sa=D" style="text-decoration:none">${span('situs')}</a></p>`,
      ),
    },
    '## Contoh judul\n\nGratis untuk **semua warga**, *tanpa syarat*.\n\nLihat [situs](https://contoh.go.id/a_b)',
  ],
  [
    'Google Docs: a list within a list',
    {
      html: docs(
        `<ul style="margin-top:0"><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation">${span('satu')}</p></li><ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation">${span('dalam')}</p></li></ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation">${span('dua')}</p></li></ul>`,
      ),
    },
    '- satu\n  - dalam\n- dua',
  ],
  [
    'WhatsApp: bold, italic, struck through, lists and an address',
    {
      text: 'Halo *warga Cakung* 👋\n\nBawa:\n- _KTP_\n- ~pas foto~\n1. Datang 5*3 menit\nInfo https://contoh.go.id/a_b_c.',
    },
    'Halo **warga Cakung** 👋\n\nBawa:\n\n- *KTP*\n- pas foto\n\n1. Datang 5\\*3 menit\n\nInfo [https://contoh.go.id/a\\_b\\_c](https://contoh.go.id/a_b_c).',
  ],
  [
    'WhatsApp: who wrote a message stays out',
    {
      text: '[10.12, 3/5/2027] Contoh Nama: Pendaftaran *dibuka*\n[10.13, 3/5/2027] +62 812-3456-7890: Siap',
    },
    'Pendaftaran **dibuka**\n\nSiap',
  ],
  [
    'WhatsApp Web: lines as HTML, marks in the text; emoji drawn as pictures',
    { html: '<div><span>Contoh *penting*</span></div>', text: 'Contoh *penting*' },
    'Contoh **penting**',
  ],
  [
    'an emoji drawn as a picture',
    { html: '<p><b>Halo</b> <img alt="👋" src="data:image/gif;base64,R0"></p>' },
    '**Halo** 👋',
  ],
  [
    'nothing that runs or leads astray',
    {
      html: '<p onclick="alert(1)"><strong>Contoh</strong> <a href="javascript:alert(1)">tautan</a><script>alert(1)</script></p><svg onload=alert(1)></svg>',
    },
    '**Contoh** tautan',
  ],
];

test.each(cases)('%s', async (_, pasted, markdown) => {
  expect(await markdownOf(pasted)).toBe(markdown);
});

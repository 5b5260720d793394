/** Entries for tests, all made up and labelled "Contoh". */

/** The text of a news entry. */
export function newsText({
  title = 'Contoh kabar',
  summary = 'Contoh ringkasan.',
  extra = '',
  body = 'Contoh isi.\n',
} = {}): string {
  return `---\nkind: berita\ntitle: ${title}\nsummary: ${summary}\npublishedAt: 2026-01-05T08:00:00+07:00\n${extra}---\n${body}`;
}

/** The text of a district. */
export function districtText(name: string): string {
  return `---\nname: ${name}\nkelurahan:\n  - Contoh\ntile:\n  column: 1\n  row: 1\n---\n`;
}

/** A small content folder: two news items, a district that the first names. */
export function exampleContent(): Record<string, string> {
  return {
    'content/news/kabar-satu.md': newsText({
      title: 'Contoh kabar satu',
      extra: 'districts:\n  - contoh-timur\n',
    }),
    'content/news/kabar-dua.md': newsText({ title: 'Contoh kabar dua' }),
    'content/districts/contoh-timur.md': districtText('Contoh Timur'),
    'src/kode.ts': 'export {};\n',
  };
}

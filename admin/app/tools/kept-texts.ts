import { formatMoment, toMoment } from '../../../src/calendar.ts';
import { keptTexts } from '../safety/keeper.ts';
import { inWords } from '../words.ts';
import { entryInForm, fillForm } from './form.ts';
import { button, openPanel, tag, troubleLine } from './panel.ts';

/** Shows the last texts of this entry that this device has kept for 30 days, to put one back into the form. */
export async function showKept(): Promise<void> {
  const entry = entryInForm();
  if (!entry) return;
  const panel = openPanel('Pulihkan dari perangkat ini');
  panel.body.append(tag('p', 'Lima tulisan terakhir disimpan di perangkat ini selama 30 hari.'));
  let texts: Awaited<ReturnType<typeof keptTexts>>;
  try {
    texts = await keptTexts(entry);
  } catch {
    const trouble = troubleLine();
    panel.body.replaceChildren(trouble);
    trouble.textContent =
      'Perangkat ini tidak dapat menyimpan tulisan sementara, jadi tidak ada yang dapat dipulihkan dari sini. Yang pernah disimpan ke server ada di Riwayat.';
    return;
  }
  if (texts.length === 0) panel.body.append(tag('p', 'Belum ada tulisan lama di perangkat ini.'));
  for (const text of texts) {
    const article = tag('article');
    article.append(tag('h3', formatMoment(toMoment(text.at))));
    const list = tag('dl');
    for (const [name, value] of Object.entries(text.data)) {
      if (JSON.stringify(value) === JSON.stringify(entry.data[name])) continue;
      list.append(
        tag('dt', (name === 'body' ? entry.type.body : entry.type.fields[name])?.label ?? name),
        tag('dd', inWords(entry.type, [name], value)),
      );
    }
    article.append(list.childElementCount > 0 ? list : tag('p', 'Sama dengan yang ada di layar.'));
    article.append(
      button('Pakai tulisan ini', () => {
        fillForm(text.data, entry.loaded);
        panel.close();
      }),
    );
    panel.body.append(article);
  }
}

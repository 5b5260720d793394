import { formatMoment, toMoment } from '../../../src/calendar.ts';
import { mayGiveWay } from '../safety/give-way.ts';
import { oldTexts, setLeftAside, setTypedAside, type OldText } from '../safety/keeper.ts';
import { announceSetAside } from '../safety/restored-banner.ts';
import { inWords } from '../words.ts';
import { entryInForm, fillForm } from './form.ts';
import { button, openPanel, tag, troubleLine } from './panel.ts';

/** Shows what this device has of this entry besides the form: what was never saved, and the last texts of 30 days. */
export async function showKept(): Promise<void> {
  const entry = entryInForm();
  if (!entry) return;
  const panel = openPanel('Pulihkan dari perangkat ini');
  panel.body.append(tag('p', 'Lima tulisan terakhir disimpan di perangkat ini selama 30 hari.'));
  let texts: readonly OldText[];
  try {
    texts = await oldTexts(entry);
  } catch {
    const trouble = troubleLine();
    panel.body.replaceChildren(trouble);
    trouble.textContent =
      'Perangkat ini tidak dapat menyimpan tulisan sementara, jadi tidak ada yang dapat dipulihkan dari sini. Yang pernah disimpan ke server ada di Riwayat.';
    return;
  }
  if (texts.length === 0) panel.body.append(tag('p', 'Belum ada tulisan lama di perangkat ini.'));
  for (const { text, leftBehind } of texts) {
    const article = tag('article');
    const when = formatMoment(toMoment(text.at));
    article.append(tag('h3', leftBehind ? `${when} · belum disimpan` : when));
    const list = tag('dl');
    for (const [name, value] of Object.entries(text.data)) {
      if (JSON.stringify(value) === JSON.stringify(entry.data[name])) continue;
      list.append(
        tag('dt', (name === 'body' ? entry.type.body : entry.type.fields[name])?.label ?? name),
        tag('dd', inWords(entry.type, [name], value)),
      );
    }
    article.append(list.childElementCount > 0 ? list : tag('p', 'Sama dengan yang ada di layar.'));
    article.append(button('Pakai tulisan ini', () => void use(text, leftBehind)));
    panel.body.append(article);
  }

  async function use({ data, loaded }: OldText['text'], leftBehind: string | undefined) {
    if (!(await mayGiveWay())) return;
    const isAside = await setTypedAside();
    // What was never saved still knows the version it was written on, and is merged with what others saved since.
    fillForm(data, leftBehind ? loaded : entry!.loaded);
    if (leftBehind) setLeftAside(entry!, leftBehind);
    panel.close();
    if (isAside) announceSetAside();
  }
}

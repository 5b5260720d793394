import { isEntryId } from '../../../src/model/field.ts';
import { entryUrl, reservedIds } from '../../../src/urls.ts';
import { blobId } from '../blob-id.ts';
import { toFile } from '../file-format.ts';
import { persist } from '../persist.ts';
import { askReason } from '../reason.ts';
import { tellRefusal } from '../refusal.ts';
import { entryInForm, reopenEntry, type EntryInForm } from './form.ts';
import { button, openPanel, tag, troubleLine } from './panel.ts';

/**
 * Changes an entry's address on purpose. It becomes part of the entry's draft; once published, the old address leads
 * to the new one.
 */
export async function changeAddress(): Promise<void> {
  const entry = entryInForm();
  if (!entry) return;
  const { collection, path } = entry;
  const before = path.split('/').at(-1)!.replace(/\.md$/, '');
  const panel = openPanel('Ganti alamat');
  const label = tag('label', 'Ujung alamat');
  const input = document.createElement('input');
  input.type = 'text';
  input.value = before;
  input.maxLength = 80;
  label.append(input);
  const shown = tag('p');
  const trouble = troubleLine();
  const show = () => (shown.textContent = `Alamat: ${entryUrl(collection, input.value) ?? ''}`);
  input.addEventListener('input', show);
  show();
  panel.body.append(
    tag(
      'p',
      'Tautan lama yang sudah dibagikan tetap sampai: alamat lama mengantar ke alamat baru setelah ditayangkan.',
    ),
    label,
    shown,
    trouble,
    button('Ganti alamat', () => void change()),
  );

  async function change() {
    const id = input.value.trim();
    if (!isEntryId(id))
      return void (trouble.textContent =
        'Pakai huruf kecil a–z, angka, dan tanda hubung, misalnya servis-ac.');
    if (reservedIds[collection]?.includes(id))
      return void (trouble.textContent = 'Alamat ini dipakai halaman situs. Pilih yang lain.');
    if (id === before) return panel.close();
    trouble.textContent = '';
    // A choice between two versions may have changed the form since the panel was opened.
    const entry = entryInForm()!;
    try {
      await saveUnder(id, entry);
    } catch (error) {
      return tellRefusal(error, (sentence) => (trouble.textContent = sentence));
    }
    panel.close();
    await reopenEntry(entry);
  }
}

async function saveUnder(id: string, { type, collection, slug, path, data, loaded }: EntryInForm) {
  const file = {
    path,
    newPath: `content/${type.folder}/${id}.md`,
    slug,
    raw: toFile(type, data),
    base: await blobId(loaded),
  };
  const reason = await askReason(type, data, loaded);
  await persist(file, { collectionName: collection, useWorkflow: true, unpublished: true, reason });
}

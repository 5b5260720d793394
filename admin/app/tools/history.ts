import { formatMoment, toMoment } from '../../../src/calendar.ts';
import type { ContentType } from '../../../src/model/content-type.ts';
import { placeOf } from '../../../src/model/index.ts';
import { entryUrl } from '../../../src/urls.ts';
import { ask, DeskError } from '../api.ts';
import { blobId } from '../blob-id.ts';
import { stateLabels, type EntryState } from '../entries.ts';
import { refusalInWords } from '../refusal.ts';
import { mayGiveWay } from '../safety/give-way.ts';
import { setTypedAside } from '../safety/keeper.ts';
import { announceSetAside } from '../safety/restored-banner.ts';
import { inWords } from '../words.ts';
import { entryInForm, reopenEntry } from './form.ts';
import { button, openPanel, tag, troubleLine } from './panel.ts';

interface Version {
  readonly commit: string;
  /** Where the entry was then; its address may have changed since. */
  readonly path: string;
  /** Where it was before, in a step that changed its address. */
  readonly movedFrom: string | null;
  /** Null where this step deleted the entry. */
  readonly id: string | null;
  readonly author: string;
  readonly at: string;
  readonly action: string | null;
  readonly status: string | null;
  readonly reason: string | null;
  readonly draft: boolean;
  readonly changes: readonly {
    readonly field: string;
    readonly label: string;
    readonly before: unknown;
    readonly after: unknown;
  }[];
}

type Say = (sentence: string) => void;

const deeds: Readonly<Record<string, string>> = {
  create: 'membuat',
  update: 'mengubah',
  rename: 'mengganti alamat',
  publish: 'menayangkan',
  delete: 'menghapus',
  restore: 'memulihkan',
  discard: 'membuang draf',
  withdraw: 'mencabut persetujuan',
};

/** What somebody did in one step, in words. */
function deedOf({ action, status, draft }: Version): string {
  if (action === 'status') return `memindahkan ke ${stateLabels[(status ?? 'draft') as EntryState]}`;
  if (action === 'delete' && draft) return 'mengusulkan hapus';
  return deeds[action ?? ''] ?? 'mengubah';
}

/** Shows who changed what and when, field by field, and restores any version as a draft. */
export async function showHistory(): Promise<void> {
  const entry = entryInForm();
  if (!entry) return;
  const panel = openPanel('Riwayat');
  panel.body.append(tag('p', 'Memuat riwayat …'));
  try {
    const { versions } = await ask<{ versions: Version[] }>(`history?path=${encodeURIComponent(entry.path)}`);
    const current = versions.findIndex(({ changes }) => changes.length > 0);
    panel.body.replaceChildren(
      ...versions.map((version, index) =>
        item(entry.type, version, index === current, (say) => restore(version, say)),
      ),
    );
    if (versions.length === 0) panel.body.append(tag('p', 'Belum ada riwayat.'));
  } catch (error) {
    panel.body.replaceChildren(tag('p', refusalInWords(error)));
  }

  async function restore({ commit, path: from }: Version, say: Say) {
    if (!(await mayGiveWay())) return;
    try {
      const base = await blobId(entry!.loaded);
      await ask('restore', { method: 'POST', body: { path: entry!.path, commit, from, base } });
    } catch (error) {
      return say(whyNotRestored(error));
    }
    const isAside = await setTypedAside();
    panel.close();
    await reopenEntry(entry!);
    if (isAside) announceSetAside();
  }
}

/** What the form holds is not what was refused: neither a choice between fields nor a list of them would help. */
function whyNotRestored(error: unknown): string {
  if (error instanceof DeskError && error.refusal.code === 'conflict') {
    const { by } = error.refusal;
    return `${by || 'Orang lain'} menyimpan tulisan ini sejak Anda membukanya, jadi versi lama belum dikembalikan. Muat ulang halaman ini, buka lagi riwayatnya, lalu pilih versinya.`;
  }
  return refusalInWords(error);
}

function item(
  type: ContentType,
  version: Version,
  isCurrent: boolean,
  restore: (say: Say) => Promise<void>,
): HTMLElement {
  const article = tag('article');
  const when = formatMoment(toMoment(Date.parse(version.at)));
  article.append(
    tag('h3', `${version.author} ${deedOf(version)}`),
    tag('p', `${when}${version.draft ? ' · draf' : ''}`),
  );
  if (version.reason) article.append(tag('p', `Alasan: ${version.reason}`));
  if (version.movedFrom) {
    const addresses = tag('p', 'Alamat: ');
    addresses.append(tag('del', urlOf(version.movedFrom)), ' ', tag('ins', urlOf(version.path)));
    article.append(addresses);
  }
  if (version.changes.length > 0) {
    const list = tag('dl');
    for (const { field, label, before, after } of version.changes) {
      const name = field.split('.')[0] ?? field;
      const was = tag('del', inWords(type, [name], before));
      const is = tag('ins', inWords(type, [name], after));
      const value = tag('dd');
      if (before !== null && before !== undefined) value.append(was, ' ');
      value.append(is);
      list.append(tag('dt', label), value);
    }
    article.append(list);
  }
  if (!isCurrent && version.changes.length > 0 && version.id) {
    const trouble = troubleLine();
    const say = (sentence: string) => (trouble.textContent = sentence);
    article.append(
      button('Kembalikan versi ini', () => {
        say('');
        void restore(say);
      }),
      trouble,
    );
  }
  return article;
}

function urlOf(path: string): string {
  const place = placeOf(path.replace(/^content\//, ''));
  return (place && entryUrl(place.type.collection, place.id)) ?? path;
}

import type { ContentType } from '../../src/model/content-type.ts';
import type { CommitInfo } from './commit-info.ts';
import type { Person } from './git-store.ts';
import type { FieldProblem } from './errors.ts';

export type Status = 'draft' | 'pending_review' | 'pending_publish';
export const STATUSES: readonly Status[] = ['draft', 'pending_review', 'pending_publish'];

export type Action =
  | 'create'
  | 'update'
  | 'rename'
  | 'status'
  | 'publish'
  | 'delete'
  | 'discard'
  | 'restore'
  | 'withdraw'
  | 'media'
  | 'merge';

const VERBS: Record<Action, string> = {
  create: 'Buat',
  update: 'Ubah',
  rename: 'Ganti alamat',
  status: 'Pindahkan',
  publish: 'Terbitkan',
  delete: 'Hapus',
  discard: 'Buang draf',
  restore: 'Pulihkan',
  withdraw: 'Cabut persetujuan',
  media: 'Simpan berkas',
  merge: 'Gabungkan',
};

const STATUS_WORDS: Record<Status, string> = {
  draft: 'Draf',
  pending_review: 'Ditinjau',
  pending_publish: 'Siap',
};

export interface Deed {
  action: Action;
  author: Person;
  /** Path of the entry in the repository. */
  path: string;
  /** Its path before, where this gives it another. */
  movedFrom?: string | null;
  type?: ContentType;
  title?: string;
  /** The state of the draft after this commit; absent on main. */
  status?: Status;
  /** Why a warning was overridden. */
  reason?: string;
}

/**
 * The message of a commit: a sentence for the people who read the history, then trailers for the desk. The state of a
 * draft lives in the trailer of its last commit, so that it is versioned and needs no other storage.
 */
export function commitMessage({
  action,
  author,
  path,
  movedFrom,
  type,
  title,
  status,
  reason,
}: Deed): string {
  const what = `${type ? type.label.toLowerCase() : 'berkas'} “${oneLine(title || path, 80)}”`;
  const where = action === 'status' && status ? ` ke ${STATUS_WORDS[status]}` : '';
  const trailers = [
    ['Desk-Action', action],
    ['Desk-Entry', path],
    ['Desk-Moved-From', movedFrom],
    ['Desk-Status', status],
    ['Desk-Reason', reason && oneLine(reason, 300)],
  ]
    .filter(([, value]) => value)
    .map(([key, value]) => `${key}: ${value}`);
  return `${VERBS[action]} ${what}${where} oleh ${author.name}\n\n${trailers.join('\n')}\n`;
}

/** The state that a draft's last commit gives it. */
export function statusOf({ trailers }: Pick<CommitInfo, 'trailers'>): Status {
  const status = trailers['Desk-Status'] as Status;
  return STATUSES.includes(status) ? status : 'draft';
}

/** A person as git knows them. The address is made up from the name and can receive nothing. */
export function personNamed(name: string): Person {
  const local = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '.')
    .replace(/^\.+|\.+$/g, '');
  return { name, email: `${local || 'penyunting'}@meja.invalid` };
}

/** A name fit to sign with, or what is wrong with it. */
export function checkName(name: unknown): { name: string } | { problem: FieldProblem } {
  const clean = typeof name === 'string' ? name.normalize('NFC').replace(/\s+/g, ' ').trim() : '';
  const wrong = (message: string) => ({ problem: { file: '', field: 'name', label: 'Nama', message } });
  if (clean.length < 2) return wrong('Belum diisi. Tulis nama Anda; nama ini tercatat pada setiap simpanan.');
  if (clean.length > 80) return wrong('Terlalu panjang: paling banyak 80 huruf.');
  if (/[<>\p{Cc}]/u.test(clean))
    return wrong('Memuat tanda yang tidak dapat dipakai. Tulis dengan huruf biasa.');
  return { name: clean };
}

function oneLine(text: string, most: number): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > most ? `${line.slice(0, most - 1)}…` : line;
}

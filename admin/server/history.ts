import { fieldLabel } from './merge-commits.ts';
import { BODY, changedFields, parseEntry, WHOLE } from './merge.ts';
import { entryPlace } from './content-paths.ts';
import type { Drafts } from './drafts.ts';
import { notFound } from './errors.ts';
import type { CommitInfo } from './commit-info.ts';
import type { GitStore } from './git-store.ts';

export interface Version {
  commit: string;
  /** Null where this version deleted the entry. */
  id: string | null;
  author: string;
  at: string;
  message: string;
  action: string | null;
  /** The state it gave the draft, where it moved one. */
  status: string | null;
  reason: string | null;
  /** Not published yet. */
  draft: boolean;
  changes: { field: string; label: string; before: unknown; after: unknown }[];
}

/** How far back a history goes in one answer. */
const MOST = 200;

/**
 * Every step of an entry, the newest first: who, when, and what changed field by field. Steps that change no text, such
 * as a review and a publication, are among them.
 */
export async function historyOf(
  store: GitStore,
  drafts: Drafts,
  main: string,
  path: string,
): Promise<Version[]> {
  entryPlace(path);
  const draft = (await drafts.list()).find((each) => each.path === path || each.movedFrom === path);
  const from = ['--topo-order', main, ...(draft ? [draft.tip] : [])];
  // A commit of the desk names its entry; whoever writes with git alone does not.
  const [named, written] = await Promise.all([
    store.log([
      `-${MOST}`,
      '--extended-regexp',
      `--grep=^Desk-Entry: ${path.replaceAll('.', '\\.')}$`,
      ...from,
    ]),
    store.log([`-${MOST}`, ...from, '--', path]),
  ]);
  const commits = interleave(named, written).slice(0, MOST);
  const published = draft
    ? new Set((await store.git(['rev-list', `^${main}`, draft.tip])).split('\n').filter(Boolean))
    : new Set<string>();
  return Promise.all(commits.map(async (info) => versionOf(store, info, path, published.has(info.id))));
}

/** Both lists in one, the newest first; each keeps its own order, which knows parents from children. */
function interleave(named: readonly CommitInfo[], written: readonly CommitInfo[]): CommitInfo[] {
  const known = new Set(named.map(({ id }) => id));
  const others = written.filter(({ id }) => !known.has(id));
  const all: CommitInfo[] = [];
  for (const info of named) {
    while (others[0] && Date.parse(others[0].at) > Date.parse(info.at)) all.push(others.shift()!);
    all.push(info);
  }
  return [...all, ...others];
}

/** The text of an entry in one commit. */
export async function versionAt(
  store: GitStore,
  path: string,
  commit: string,
): Promise<{ path: string; id: string; data: string }> {
  entryPlace(path);
  const id = /^[0-9a-f]{7,64}$/.test(commit) ? await store.blobAt(commit, path).catch(() => null) : null;
  const data = await store.readText(id);
  if (id === null || data === null) throw notFound('Versi itu');
  return { path, id, data };
}

async function versionOf(
  store: GitStore,
  { id: commit, parents, author, at, subject, trailers }: CommitInfo,
  path: string,
  draft: boolean,
): Promise<Version> {
  // A publication changes what its draft, the second parent, did not say already: what others had changed meanwhile.
  const action = trailers['Desk-Action'] ?? null;
  const from = action === 'publish' ? (parents[1] ?? parents[0]) : parents[0];
  const before = from ? await store.blobAt(from, path) : null;
  const id = await store.blobAt(commit, path);
  const [was, is] = await Promise.all([store.readText(before), store.readText(id)]);
  const [old, now] = [was === null ? null : parseEntry(was), is === null ? null : parseEntry(is)];
  const value = (entry: typeof old, raw: string | null, field: string) =>
    field === WHOLE ? raw : field === BODY ? (entry?.body ?? null) : (entry?.data[field] ?? null);
  const changes = (id === before ? [] : changedFields(was, is)).map((field) => ({
    field,
    label: fieldLabel(path, field),
    before: value(old, was, field),
    after: value(now, is, field),
  }));
  return {
    commit,
    id,
    author,
    at,
    message: subject,
    action,
    status: trailers['Desk-Status'] ?? null,
    reason: trailers['Desk-Reason'] ?? null,
    draft,
    changes,
  };
}

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
  reason: string | null;
  /** Not published yet. */
  draft: boolean;
  changes: { field: string; label: string; before: unknown; after: unknown }[];
}

/** How far back a history goes in one answer. */
const MOST = 200;

/** Every version of an entry, the newest first: who, when, and what changed field by field. */
export async function historyOf(
  store: GitStore,
  drafts: Drafts,
  main: string,
  path: string,
): Promise<Version[]> {
  entryPlace(path);
  const draft = (await drafts.list()).find((each) => each.path === path || each.movedFrom === path);
  const args = [`-${MOST}`, '--topo-order', main, ...(draft ? [draft.tip] : []), '--', path];
  const commits = await store.log(args);
  const versions = await Promise.all(
    commits.map(async (info) => ({ info, id: await store.blobAt(info.id, path) })),
  );
  const list = await Promise.all(versions.map(({ info, id }) => versionOf(store, info, id, path)));
  const published = draft
    ? new Set((await store.log([`-${MOST}`, main, '--', path])).map(({ id }) => id))
    : null;
  return list.map((version) => ({ ...version, draft: published !== null && !published.has(version.commit) }));
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
  id: string | null,
  path: string,
): Promise<Version> {
  const before = parents[0] ? await store.blobAt(parents[0], path) : null;
  const [was, is] = await Promise.all([store.readText(before), store.readText(id)]);
  const [old, now] = [was === null ? null : parseEntry(was), is === null ? null : parseEntry(is)];
  const value = (entry: typeof old, raw: string | null, field: string) =>
    field === WHOLE ? raw : field === BODY ? (entry?.body ?? null) : (entry?.data[field] ?? null);
  const changes = changedFields(was, is).map((field) => ({
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
    action: trailers['Desk-Action'] ?? null,
    reason: trailers['Desk-Reason'] ?? null,
    draft: false,
    changes,
  };
}

import { earlierAddress } from './earlier-address.ts';
import { fieldLabel } from './merge-commits.ts';
import { BODY, changedFields, parseEntry, WHOLE } from './merge.ts';
import { entryPlace, findPlace } from './content-paths.ts';
import type { Drafts } from './drafts.ts';
import { notFound } from './errors.ts';
import type { CommitInfo } from './commit-info.ts';
import type { GitStore } from './git-store.ts';

export interface Version {
  commit: string;
  /** Where the entry was in this version: an earlier path, where its address changed since. */
  path: string;
  /** The path that this step took it from, where it changed the address. */
  movedFrom: string | null;
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

/** A commit of an entry's history, the path it had there and, where the commit gave it that path, the one before. */
interface Step {
  info: CommitInfo;
  path: string;
  movedFrom: string | null;
}

/**
 * Every step of an entry, the newest first: who, when, and what changed field by field. Steps that change no text, such
 * as a review and a publication, are among them, and so is what it was at earlier addresses.
 */
export async function historyOf(
  store: GitStore,
  drafts: Drafts,
  main: string,
  path: string,
): Promise<Version[]> {
  entryPlace(path);
  const draft = (await drafts.list()).find((each) => each.path === path || each.movedFrom === path);
  let steps: Step[] = [];
  let paths = new Map([[path, [main, ...(draft ? [draft.tip] : [])]]]);
  while (paths.size > 0 && steps.length < MOST) {
    const earlier = new Map<string, string[]>();
    for (const [at, from] of paths) {
      const known = new Set(steps.map(({ info }) => info.id));
      const found = (await stepsAt(store, at, from)).filter(({ info }) => !known.has(info.id));
      // Only what led to the move belongs to this entry: its old address may be another's since.
      for (const { movedFrom, info } of found)
        if (movedFrom) earlier.set(movedFrom, [...(earlier.get(movedFrom) ?? []), info.parents[0]!]);
      steps = interleave(steps, found);
    }
    paths = earlier;
  }
  const unpublished = draft
    ? new Set((await store.git(['rev-list', `^${main}`, draft.tip])).split('\n').filter(Boolean))
    : new Set<string>();
  return Promise.all(
    steps.slice(0, MOST).map(async (step) => versionOf(store, step, unpublished.has(step.info.id))),
  );
}

/** The steps of whatever was at a path, in the history of those commits. */
async function stepsAt(store: GitStore, path: string, from: readonly string[]): Promise<Step[]> {
  // A commit of the desk names its entry; whoever writes with git alone does not.
  const [named, written] = await Promise.all(
    [
      ['--extended-regexp', `--grep=^Desk-Entry: ${path.replaceAll('.', '\\.')}$`, ...from],
      [...from, '--', path],
    ].map((wanted) => store.log([`-${MOST}`, '--topo-order', ...wanted])),
  );
  const toStep = async (info: CommitInfo): Promise<Step> => {
    // The commit by which it left this path shows what became of it.
    const at =
      info.trailers['Desk-Moved-From'] === path
        ? (findPlace(info.trailers['Desk-Entry'] ?? '')?.path ?? path)
        : path;
    return { info, path: at, movedFrom: await earlierAddress(store, info, at) };
  };
  const [one, other] = await Promise.all(
    [named, written].map((commits) => Promise.all((commits ?? []).map(toStep))),
  );
  return interleave(one ?? [], other ?? []);
}

/** Both lists in one, the newest first; each keeps its own order, which knows parents from children. */
function interleave(first: readonly Step[], second: readonly Step[]): Step[] {
  const known = new Set(first.map(({ info }) => info.id));
  const others = second.filter(({ info }) => !known.has(info.id));
  const all: Step[] = [];
  for (const step of first) {
    while (others[0] && Date.parse(others[0].info.at) > Date.parse(step.info.at)) all.push(others.shift()!);
    all.push(step);
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
  { info: { id: commit, parents, author, at, subject, trailers }, path, movedFrom }: Step,
  draft: boolean,
): Promise<Version> {
  // A publication changes what its draft, the second parent, did not say already: what others had changed meanwhile.
  const action = trailers['Desk-Action'] ?? null;
  const from = action === 'publish' ? (parents[1] ?? parents[0]) : parents[0];
  const there = from ? await store.blobAt(from, path) : null;
  const moves = there === null && from !== undefined && movedFrom !== null;
  const before = moves ? await store.blobAt(from, movedFrom) : there;
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
    path,
    movedFrom: moves ? movedFrom : null,
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

import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeServer, type Answer, type Editor, type TestServer } from '../../admin/server/testing/server.ts';
import { freshEntry, PARTS, readMarked, writeMarked, type MarkedEntry, type Part } from './marked-entry.ts';
import { Random } from '../fixtures/random.ts';
import { countOf } from './count.ts';

/**
 * Two and three editors do random things to the same and to different entries, from views that are often out of date.
 * Whatever was acknowledged must be in the history; nobody's save may change a field that its author did not touch.
 * `INTERLEAVINGS=1000` runs the long form, `SEED` repeats a run.
 */
const ROUNDS = countOf('INTERLEAVINGS', 8);
const SEED = countOf('SEED', Date.now() % 1_000_000);
const STEPS = 14;

/** What an editor has on the screen: an entry in some version. */
interface View {
  path: string;
  slug: string;
  id: string | null;
  text: MarkedEntry;
}

/** A save that the server acknowledged. */
interface Acknowledged {
  path: string;
  /** Its address before, when the save changed it. */
  from: string;
  commit: string;
  before: MarkedEntry | null;
  sent: MarkedEntry;
}

let made: TestServer;
let editors: Editor[];
let token = 0;
const acknowledged: Acknowledged[] = [];
const published: { commit: string; path: string }[] = [];
const seen = { conflicts: 0, apart: 0, apartMerged: 0, exists: 0 };
const wrong: string[] = [];

beforeAll(async () => {
  made = await makeServer();
  editors = [
    await made.signIn('Siti Contoh'),
    await made.signIn('Budi Contoh'),
    await made.signIn('Ani Contoh'),
  ];
});
afterAll(() => made.remove());

/** The entry as the desk would show it: its draft, else what is published. */
async function look(editor: Editor, { path, slug }: Pick<View, 'path' | 'slug'>): Promise<View | null> {
  const draft = await editor.act('unpublishedEntryDataFile', { collection: 'news', slug, path, id: '' });
  const { data, file } = draft.status === 200 ? draft.json : (await editor.act('getEntry', { path })).json;
  return data ? { path, slug, id: file.id, text: readMarked(data) } : null;
}

async function save(editor: Editor, view: View, sent: MarkedEntry, newPath?: string): Promise<Answer | null> {
  const changed = PARTS.filter((part) => sent[part] !== view.text[part]);
  const { status, json } = await editor.act('persistEntry', {
    dataFiles: [
      {
        path: view.path,
        slug: view.slug,
        raw: writeMarked(sent),
        base: view.id,
        ...(newPath ? { newPath } : {}),
      },
    ],
    assets: [],
    options: { collectionName: 'news', useWorkflow: true, newEntry: view.id === null, commitMessage: '' },
  });
  if (status === 200) {
    acknowledged.push({
      from: view.path,
      path: json.path,
      commit: json.commit,
      before: view.id === null ? null : view.text,
      sent,
    });
    if (json.merged.length > 0) note(changed, true);
    return json;
  }
  if (json.code === 'conflict') {
    seen.conflicts += 1;
    if (json.theirsId !== null) checkConflict(view, sent, changed, json);
  } else if (json.code === 'exists') seen.exists += 1;
  else if (!['not-found', 'referenced'].includes(json.code))
    wrong.push(`${status} ${json.code}: ${json.error}`);
  return null;
}

/** A conflict is only said where both sides changed the same field differently. */
function checkConflict(
  view: View,
  sent: MarkedEntry,
  changed: readonly Part[],
  { fields, theirsData }: Answer,
) {
  if (view.id === null || !theirsData) return;
  const theirs = readMarked(theirsData);
  const both = changed.filter((part) => theirs[part] !== view.text[part] && theirs[part] !== sent[part]);
  if (both.length === 0) {
    note(changed, false);
    wrong.push(`A conflict about nothing: ${JSON.stringify(fields)}`);
  }
}

function note(changed: readonly Part[], merged: boolean) {
  if (changed.length === 0) return;
  seen.apart += 1;
  if (merged) seen.apartMerged += 1;
}

/** One thing an editor does. */
async function step(
  random: Random,
  editor: Editor,
  views: (View | null)[],
  entries: Pick<View, 'path' | 'slug'>[],
): Promise<void> {
  const at = random.between(0, entries.length - 1);
  const entry = entries[at] as Pick<View, 'path' | 'slug'>;
  const view = views[at];
  const change = (text: MarkedEntry): MarkedEntry => ({
    ...text,
    [random.pick(PARTS)]: `Contoh T${(token += 1)}x`,
  });
  const dice = random.next();
  if (!view || dice < 0.25) views[at] = await look(editor, entry);
  else if (dice < 0.65) {
    const saved = await save(editor, view, change(view.text));
    views[at] = saved
      ? { ...view, path: saved.path, id: saved.file.id, text: readMarked(saved.data) }
      : await look(editor, entry);
  } else if (dice < 0.75) {
    await editor.act('updateUnpublishedEntryStatus', {
      collection: 'news',
      slug: entry.slug,
      newStatus: random.pick(['draft', 'pending_review', 'pending_publish']),
    });
  } else if (dice < 0.87) {
    await editor.act('updateUnpublishedEntryStatus', {
      collection: 'news',
      slug: entry.slug,
      newStatus: 'pending_publish',
    });
    const { status, json } = await editor.act('publishUnpublishedEntry', {
      collection: 'news',
      slug: entry.slug,
    });
    if (status === 200) published.push({ commit: json.commit, path: json.path });
    else if (!['not-found', 'not-ready', 'conflict', 'referenced'].includes(json.code))
      wrong.push(`publish ${status} ${json.code}: ${json.error}`);
  } else if (dice < 0.9) await editor.act('deleteUnpublishedEntry', { collection: 'news', slug: entry.slug });
  else if (dice < 0.93)
    await editor.act('deleteFiles', { paths: [entry.path], options: { useWorkflow: random.chance(0.5) } });
  else if (dice < 0.96) {
    const path = `content/news/pindah-${(token += 1)}.md`;
    const saved = await save(editor, view, change(view.text), path);
    if (saved) Object.assign(entry, { path });
    views[at] = null;
  } else
    await save(
      editor,
      { path: entry.path, slug: entry.slug, id: null, text: freshEntry('Contoh') },
      freshEntry(`Contoh T${(token += 1)}x`),
    );
}

test(
  `${ROUNDS} random interleavings lose nothing and overwrite nobody (seed ${SEED})`,
  { timeout: 3_600_000 },
  async () => {
    for (let round = 0; round < ROUNDS; round += 1) {
      const random = new Random(SEED + round);
      const entries = ['a', 'b'].map((name) => ({
        slug: `r${round}-${name}`,
        path: `content/news/r${round}-${name}.md`,
      }));
      for (const entry of entries)
        await save(
          editors[0] as Editor,
          { ...entry, id: null, text: freshEntry('Contoh') },
          freshEntry(`Contoh T${(token += 1)}x`),
        );
      const group = editors
        .slice(0, random.between(2, 3))
        .map((editor) => ({ editor, views: [null, null] as (View | null)[] }));
      for (let count = 0; count < STEPS; count += 1) {
        const [one, other] = [random.pick(group), random.pick(group)];
        const steps = [step(random, one.editor, one.views, entries)];
        if (one !== other) steps.push(step(random, other.editor, other.views, entries));
        await Promise.all(steps);
      }
    }
    expect(wrong).toEqual([]);

    const { store } = made.server;
    const history = new Set(made.git('rev-list', '--all').split('\n'));
    const lost = acknowledged.filter(({ commit }) => !history.has(commit));
    expect(lost).toEqual([]);

    const overwritten: string[] = [];
    for (const { path, from, commit, before, sent } of acknowledged) {
      const [parent] = (await store.readCommit(commit)).parents;
      const after = readMarked((await store.readText(await store.blobAt(commit, path))) ?? '');
      const old = parent && ((await store.readText(await store.blobAt(parent, from))) ?? null);
      const was = old ? readMarked(old) : null;
      for (const part of PARTS) {
        const touched = before === null || sent[part] !== before[part];
        const expected = touched ? sent[part] : (was?.[part] ?? sent[part]);
        if (after[part] !== expected)
          overwritten.push(`${commit} ${path} ${part}: ${after[part]} instead of ${expected}`);
        if (touched && before && was && was[part] !== before[part] && was[part] !== sent[part])
          overwritten.push(`${commit} ${path} ${part}: ${was[part]} gave way unseen`);
      }
    }
    for (const { commit, path } of published) {
      const [main, draft] = (await store.readCommit(commit)).parents as [string, string];
      const base = made.git('merge-base', main, draft).trim();
      const at = async (where: string) => {
        const text = await store.readText(await store.blobAt(where, path));
        return text ? readMarked(text) : null;
      };
      const [was, old, mine, after] = [await at(base), await at(main), await at(draft), await at(commit)];
      if (!was || !old || !mine || !after) continue;
      for (const part of PARTS) {
        const expected = mine[part] === was[part] ? old[part] : mine[part];
        if (after[part] !== expected)
          overwritten.push(`publish ${commit} ${path} ${part}: ${after[part]} instead of ${expected}`);
      }
    }
    expect(overwritten).toEqual([]);
    expect(seen.apartMerged).toBeGreaterThanOrEqual(seen.apart * 0.95);
    expect(made.git('fsck', '--no-dangling', '--no-progress')).toBe('');
    expect(made.git('status', '--porcelain')).toBe('');
    console.warn(
      `${acknowledged.length} saves, ${published.length} publishes, ${seen.conflicts} conflicts shown, ${seen.apartMerged} of ${seen.apart} edits to different fields merged, ${seen.exists} addresses refused`,
    );
  },
);

import { store } from 'decap-cms-core/dist/esm/redux';
import { formatClock, toMoment } from '../../../src/calendar.ts';
import { typeOfCollection } from '../../../src/model/index.ts';
import { mergeData } from '../../../src/model/merge/data.ts';
import { toPlain } from '../check-field.ts';
import { tidy } from '../file-format.ts';
import { authorName } from '../session.ts';
import { deviceKept, deviceRefused } from './device.ts';
import { leave, leftBehind, nameToWrite, ownName, takeUp } from './own-text.ts';
import { announceJoinable, announceJoined, announceLeftBehind, announceRestored } from './restored-banner.ts';
import { keep, keepAtOnce, keptOf, setAside, type Kept } from './shelf.ts';

const WAIT_MS = 400;

interface Draft {
  get(key: string): unknown;
  getIn(path: string[]): unknown;
}

/** An entry on the shelf. New ones have no address yet: those of a collection are kept together. */
const entryKey = (collection: string, slug: string) => `${authorName()}/${collection}/${slug || '*'}`;

let drawn = '';
let lastData: unknown;
let timer: ReturnType<typeof setTimeout> | undefined;
let waiting: { name: string; kept: Kept } | undefined;
let writing: Promise<void> = Promise.resolve();

/** Watches the form: what is typed is on this device within half a second, and comes back when the form opens again. */
export function watchForm(): void {
  store.subscribe(() => {
    const draft = store.getState().entryDraft as Draft;
    const key = String(draft.get('key') ?? '');
    const data = draft.getIn(['entry', 'data']);
    if (key && key !== drawn && draft.get('hasChanged') === false) {
      drawn = key;
      lastData = data;
      restore(draft, key);
    } else if (key && data !== lastData) {
      lastData = data;
      if (draft.get('hasChanged') === true) remember(draft);
    }
    if (!key) {
      drawn = '';
      leave();
    }
  });
  addEventListener('pagehide', keepBeforeLeaving);
  document.addEventListener('visibilitychange', () => document.visibilityState === 'hidden' && flush());
}

/**
 * A save went through. What was typed meanwhile moves under the entry's address, so that it is back when Decap opens
 * the entry anew; what was saved goes to the earlier texts.
 */
export function keepAfterSave(saved: {
  collection: string;
  slug: string;
  wasNew: boolean;
  typed?: Record<string, unknown>;
  loaded: string;
}): void {
  const from = entryKey(saved.collection, saved.wasNew ? '' : saved.slug);
  const name = ownName(from);
  // A text saved within moments of its last keystroke is kept too.
  flush();
  const { typed, loaded } = saved;
  const to = typed && nameToWrite(entryKey(saved.collection, saved.slug));
  queue(async () => {
    if (name) await setAside(from, name);
    if (typed && to) await keep(to, { data: typed, loaded, at: Date.now() });
  });
}

/** What this device has of an entry besides the form, to be put back into it. */
export interface OldText {
  readonly text: Kept;
  /** Its name when it was never saved and no tab writes it: left behind by a crash or a closed tab. */
  readonly leftBehind?: string;
}

/** The texts left behind and the earlier ones of an entry on this device, in this order, newest first. */
export async function oldTexts({
  collection,
  slug,
}: {
  collection: string;
  slug: string;
}): Promise<readonly OldText[]> {
  await writing;
  const entry = entryKey(collection, slug);
  const [left, { earlier }] = await Promise.all([leftBehind(entry), keptOf(entry)]);
  return [
    ...left.map(({ name, text }) => ({ text, leftBehind: name })),
    ...earlier.map((text) => ({ text })),
  ];
}

/** A text that was left behind goes to the earlier ones of its entry: it stands in the form now. */
export function setLeftAside({ collection, slug }: { collection: string; slug: string }, name: string): void {
  queue(() => setAside(entryKey(collection, slug), name));
}

/**
 * Another text is about to take the place of what was typed, which goes to the earlier ones.
 * @returns whether the form held anything unsaved
 */
export async function setTypedAside(): Promise<boolean> {
  if (!holdsUnsaved()) return false;
  const draft = store.getState().entryDraft as Draft;
  remember(draft);
  flush();
  const entry = entryOf(draft);
  const name = nameToWrite(entry);
  queue(() => setAside(entry, name));
  await writing;
  return true;
}

export function holdsUnsaved(): boolean {
  return store.getState().entryDraft.get('hasChanged') === true;
}

/** Resolves once all that was typed is written, or was refused. */
export async function allWritten(): Promise<void> {
  flush();
  await writing;
}

function entryOf(draft: Draft): string {
  const entry = draft.get('entry') as Draft;
  return entryKey(String(entry.get('collection')), String(entry.get('slug') ?? ''));
}

function remember(draft: Draft): void {
  const entry = draft.get('entry') as Draft;
  waiting = {
    name: nameToWrite(entryOf(draft)),
    kept: {
      data: toPlain(entry.get('data')) as Record<string, unknown>,
      loaded: String(entry.get('raw') ?? ''),
      at: Date.now(),
    },
  };
  timer ??= setTimeout(flush, WAIT_MS);
}

function flush(): void {
  const now = waiting;
  cancel();
  if (now)
    queue(async () => {
      await keep(now.name, now.kept);
      deviceKept();
    });
}

/** Nothing waits for a page that is about to be gone: neither may this. */
function keepBeforeLeaving(): void {
  const now = waiting;
  cancel();
  if (now) keepAtOnce(now.name, now.kept).catch(deviceRefused);
}

function cancel(): void {
  clearTimeout(timer);
  timer = undefined;
  waiting = undefined;
}

function queue(work: () => Promise<void>): void {
  writing = writing.then(work).catch(deviceRefused);
}

const clockOf = ({ at }: Kept) => formatClock(toMoment(at).slice(11, 16));

/** Brings back what was typed before. In the queue, so that what is typed meanwhile is not kept in its place. */
function restore(draft: Draft, drawnKey: string): void {
  const entry = draft.get('entry') as Draft;
  const type = typeOfCollection(String(entry.get('collection')));
  if (!type) return;
  const key = entryOf(draft);
  const shown = toPlain(entry.get('data')) as Record<string, unknown>;
  const comparable = (data: Record<string, unknown>) => JSON.stringify(tidy(type, data));
  const isShown = (data: Record<string, unknown>) => comparable(data) === comparable(shown);
  const loaded = String(entry.get('raw') ?? '');
  const isDrawn = () => store.getState().entryDraft.get('key') === drawnKey;
  const typedNow = () =>
    toPlain(store.getState().entryDraft.getIn(['entry', 'data'])) as Record<string, unknown>;
  const fill = (data: Record<string, unknown>, base: string, changed: boolean) =>
    store.dispatch({ type: 'desk/restored', data, loaded: base, changed });

  // Outside the queue: what is typed does not wait for a page that is slow to go.
  const tellOfRest = async () => {
    const left = await leftBehind(key);
    if (!isDrawn() || left.length === 0) return;
    const [only] = left;
    if (left.length > 1 || !holdsUnsaved() || only!.text.loaded !== loaded)
      return announceLeftBehind(left.length);
    announceJoinable(clockOf(only!.text), () => {
      const { data, conflicts } = mergeData(
        tidy(type, shown),
        tidy(type, typedNow()),
        tidy(type, only!.text.data),
      );
      // What was saved since is what the form is based on now.
      fill(data, String(store.getState().entryDraft.getIn(['entry', 'raw']) ?? ''), true);
      queue(() => setAside(key, only!.name));
      announceJoined(conflicts.length);
    });
  };
  flush();
  queue(async () => {
    if (!isDrawn()) return;
    const isDrawnAnew = ownName(key) !== undefined;
    const found = await takeUp(key, isShown);
    if (!found) return isDrawnAnew ? undefined : void tellOfRest().catch(deviceRefused);
    const others = (await leftBehind(key)).length;
    if (!isDrawn()) return;
    // Whoever has begun to write goes on undisturbed, and finds the text under “Pulihkan”.
    if (!isShown(typedNow())) return setAside(key, found.name);
    const { data, loaded: base } = found.text;
    fill(data, base, true);
    drawn = store.getState().entryDraft.get('key');
    announceRestored({
      at: clockOf(found.text),
      changedMeanwhile: base !== loaded,
      isNew: entry.get('newRecord') === true,
      others,
      giveUp() {
        flush();
        queue(() => setAside(key, found.name));
        fill(shown, loaded, false);
      },
    });
  });
}

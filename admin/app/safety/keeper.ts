import { store } from 'decap-cms-core/dist/esm/redux';
import { formatClock, toMoment } from '../../../src/calendar.ts';
import { typeOfCollection } from '../../../src/model/index.ts';
import { toPlain } from '../check-field.ts';
import { tidy } from '../file-format.ts';
import { authorName } from '../session.ts';
import { deviceKept, deviceRefused } from './device.ts';
import { announceRestored } from './restored-banner.ts';
import { keep, setAside, take, type Kept } from './shelf.ts';

const WAIT_MS = 400;

interface Draft {
  get(key: string): unknown;
  getIn(path: string[]): unknown;
}

/** A new entry has no address yet: one is kept per collection. */
const keyOf = (collection: string, slug: string) => `${authorName()}/${collection}/${slug || '*'}`;

let drawn = '';
let lastData: unknown;
let timer: ReturnType<typeof setTimeout> | undefined;
let waiting: { key: string; kept: Kept } | undefined;
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
    if (!key) drawn = '';
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
  const from = keyOf(saved.collection, saved.wasNew ? '' : saved.slug);
  const to = keyOf(saved.collection, saved.slug);
  // A text saved within moments of its last keystroke is kept too.
  flush();
  queue(async () => {
    await setAside(from);
    if (saved.typed) await keep(to, { data: saved.typed, loaded: saved.loaded, at: Date.now() });
  });
}

/** The earlier texts of an entry on this device, newest first. */
export async function keptTexts({
  collection,
  slug,
}: {
  collection: string;
  slug: string;
}): Promise<readonly Kept[]> {
  await writing;
  return (await take(keyOf(collection, slug))).earlier;
}

function remember(draft: Draft): void {
  const entry = draft.get('entry') as Draft;
  const key = keyOf(String(entry.get('collection')), String(entry.get('slug') ?? ''));
  waiting = {
    key,
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
      await keep(now.key, now.kept);
      deviceKept();
    });
}

/** Nothing waits for a page that is about to be gone, so the queue is passed by. */
function keepBeforeLeaving(): void {
  const now = waiting;
  cancel();
  if (now) keep(now.key, now.kept).catch(deviceRefused);
}

function cancel(): void {
  clearTimeout(timer);
  timer = undefined;
  waiting = undefined;
}

function queue(work: () => Promise<void>): void {
  writing = writing.then(work).catch(deviceRefused);
}

/** Brings back what was typed before. In the queue, so that what is typed meanwhile is not kept in its place. */
function restore(draft: Draft, drawnKey: string): void {
  const entry = draft.get('entry') as Draft;
  const collection = String(entry.get('collection'));
  const type = typeOfCollection(collection);
  if (!type) return;
  const key = keyOf(collection, String(entry.get('slug') ?? ''));
  const comparable = (data: Record<string, unknown>) => JSON.stringify(tidy(type, data));
  queue(async () => {
    const { current } = await take(key);
    const now = store.getState().entryDraft as Draft;
    if (!current || now.get('key') !== drawnKey) return;
    const shown = toPlain(entry.get('data')) as Record<string, unknown>;
    const typed = toPlain(now.getIn(['entry', 'data'])) as Record<string, unknown>;
    // Whoever has begun to write goes on undisturbed, and finds the text under “Pulihkan”.
    if (comparable(typed) !== comparable(shown) || comparable(current.data) === comparable(shown))
      return setAside(key);
    const loaded = String(entry.get('raw') ?? '');
    store.dispatch({ type: 'desk/restored', data: current.data, loaded: current.loaded, changed: true });
    drawn = store.getState().entryDraft.get('key');
    announceRestored({
      at: formatClock(toMoment(current.at).slice(11, 16)),
      changedMeanwhile: current.loaded !== loaded,
      isNew: entry.get('newRecord') === true,
      giveUp() {
        queue(() => setAside(key));
        store.dispatch({ type: 'desk/restored', data: shown, loaded, changed: false });
      },
    });
  });
}

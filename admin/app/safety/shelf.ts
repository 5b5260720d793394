/** A text kept on this device. */
export interface Kept {
  readonly data: Record<string, unknown>;
  /** The file the form was loaded from; '' for a new entry. */
  readonly loaded: string;
  /** Epoch ms of the last keystroke. */
  readonly at: number;
  /** Epoch ms of the moment it became an earlier text. */
  readonly setAsideAt?: number;
}

/** A text that is not saved yet, by its name: of one entry there is one for each tab that writes it. */
export interface Unsaved {
  readonly name: string;
  readonly text: Kept;
}

/** What is kept of one entry: the texts not saved yet, and earlier ones, both newest first. */
export interface Shelved {
  readonly unsaved: readonly Unsaved[];
  readonly earlier: readonly Kept[];
}

const KEEP = 5;
const KEEP_MS = 30 * 24 * 60 * 60 * 1000;

/** Two stores, so that a keystroke is one write that need not read first: texts by their names, lists by entry. */
const CURRENT = 'current';
const EARLIER = 'earlier';

/** A name for one more text of an entry. */
export const anotherName = (entry: string) => `${entry}#${crypto.randomUUID()}`;

/** The names of all texts of an entry, and of no other: an id holds nothing that sorts before `#`. The bare entry is a name of old. */
const namesOf = (entry: string) => IDBKeyRange.bound(entry, `${entry}#\uffff`);

let opening: Promise<IDBDatabase> | undefined;

/** A refusal is not for good: it is tried again with the next keystroke. */
function open(): Promise<IDBDatabase> {
  if (opening) return opening;
  opening = new Promise((resolve, reject) => {
    const request = indexedDB.open('desk', 2);
    request.onupgradeneeded = () => {
      const database = request.result;
      for (const name of Array.from(database.objectStoreNames)) database.deleteObjectStore(name);
      for (const name of [CURRENT, EARLIER]) database.createObjectStore(name);
    };
    request.onsuccess = () => {
      request.result.onclose = forget;
      resolve(request.result);
    };
    request.onerror = () => reject(request.error ?? new Error('Penyimpanan perangkat tidak dapat dibuka.'));
  });
  opening.catch(forget);
  return opening;
}

function forget(): void {
  opening = undefined;
}

interface Stores {
  readonly current: IDBObjectStore;
  readonly earlier: IDBObjectStore;
}

/** All of `work`, or nothing of it. */
async function inStores(mode: IDBTransactionMode, work: (stores: Stores) => void): Promise<void> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction([CURRENT, EARLIER], mode, { durability: 'strict' });
    transaction.oncomplete = () => resolve();
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
    work({ current: transaction.objectStore(CURRENT), earlier: transaction.objectStore(EARLIER) });
  });
}

/** Reads what is kept of an entry, within a transaction. */
function read({ current, earlier }: Stores, entry: string, then: (shelved: Shelved) => void): void {
  const names = current.getAllKeys(namesOf(entry)) as IDBRequest<string[]>;
  const texts = current.getAll(namesOf(entry)) as IDBRequest<Kept[]>;
  const before = earlier.get(entry) as IDBRequest<readonly Kept[] | undefined>;
  // Requests of a transaction are answered in their order.
  before.onsuccess = () => {
    const unsaved = names.result.map((name, index) => ({ name, text: texts.result[index]! }));
    then({
      unsaved: unsaved.sort((one, other) => other.text.at - one.text.at),
      earlier: (before.result ?? []).filter(({ at, setAsideAt = at }) => Date.now() - setAsideAt < KEEP_MS),
    });
  };
}

/** Everything kept of an entry. */
export async function keptOf(entry: string): Promise<Shelved> {
  await takeInLastMoments();
  let shelved: Shelved = { unsaved: [], earlier: [] };
  await inStores('readonly', (stores) => read(stores, entry, (found) => (shelved = found)));
  return shelved;
}

/** Keeps the text being typed. Committed at once, so that it is kept even when the page is closed the next moment. */
export function keep(name: string, text: Kept): Promise<void> {
  return inStores('readwrite', ({ current }) => {
    current.put(text, name);
    current.transaction.commit();
  });
}

/** Where a page that goes leaves its text, by name: the one store of the browser that is written before the call returns. */
const LAST_MOMENT = 'desk-last-moment ';

/**
 * Keeps the text of a page that is about to be gone. A database may be opened, and its transaction begun, too late for
 * that; it is tried all the same, for a text too long for the other store.
 */
export function keepAtOnce(name: string, text: Kept): Promise<void> {
  try {
    localStorage.setItem(LAST_MOMENT + name, JSON.stringify(text));
  } catch {
    // Full or refused: the database is what there is.
  }
  return keep(name, text);
}

/** Moves what pages left at their last moment to the other texts. */
async function takeInLastMoments(): Promise<void> {
  const left = Object.keys(localStorage).filter((key) => key.startsWith(LAST_MOMENT));
  for (const key of left) {
    const written = localStorage.getItem(key);
    if (written === null) continue;
    const name = key.slice(LAST_MOMENT.length);
    const text = JSON.parse(written) as Kept;
    await inStores('readwrite', ({ current }) => {
      const there = current.get(name) as IDBRequest<Kept | undefined>;
      there.onsuccess = () => (there.result?.at ?? 0) < text.at && current.put(text, name);
    });
    // A page that was shown again may have written on.
    if (localStorage.getItem(key) === written) localStorage.removeItem(key);
  }
}

/** A text is saved or given up: it becomes the newest of its entry's earlier ones, in which no text stands twice. */
export async function setAside(entry: string, name: string): Promise<void> {
  await takeInLastMoments();
  return inStores('readwrite', (stores) =>
    read(stores, entry, ({ unsaved, earlier }) => {
      const text = unsaved.find((each) => each.name === name)?.text;
      if (!text) return;
      const written = JSON.stringify(text.data);
      const others = earlier.filter(({ data }) => JSON.stringify(data) !== written);
      stores.earlier.put([{ ...text, setAsideAt: Date.now() }, ...others].slice(0, KEEP), entry);
      stores.current.delete(name);
    }),
  );
}

/** A text kept on this device. */
export interface Kept {
  readonly data: Record<string, unknown>;
  /** The file the form was loaded from; '' for a new entry. */
  readonly loaded: string;
  /** Epoch ms of the last keystroke. */
  readonly at: number;
}

/** What is kept of one entry: the text not saved yet, and earlier ones, newest first. */
export interface Shelved {
  readonly current?: Kept;
  readonly earlier: readonly Kept[];
}

const KEEP = 5;
const KEEP_MS = 30 * 24 * 60 * 60 * 1000;

/** Two stores, so that a keystroke is one write that need not read first. Keyed alike. */
const CURRENT = 'current';
const EARLIER = 'earlier';

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

/** Reads what is kept under a key, within a transaction. */
function read({ current, earlier }: Stores, key: string, then: (shelved: Shelved) => void): void {
  const now = current.get(key) as IDBRequest<Kept | undefined>;
  const before = earlier.get(key) as IDBRequest<readonly Kept[] | undefined>;
  // Requests of a transaction are answered in their order.
  before.onsuccess = () => {
    const fresh = (before.result ?? []).filter(({ at }) => Date.now() - at < KEEP_MS);
    then({ current: now.result, earlier: fresh });
  };
}

/** Everything kept under a key. */
export async function take(key: string): Promise<Shelved> {
  let shelved: Shelved = { earlier: [] };
  await inStores('readonly', (stores) => read(stores, key, (found) => (shelved = found)));
  return shelved;
}

/** Keeps the text being typed. Committed at once, so that it is kept even when the page is closed the next moment. */
export function keep(key: string, text: Kept): Promise<void> {
  return inStores('readwrite', ({ current }) => {
    current.put(text, key);
    current.transaction.commit();
  });
}

/** The current text is saved or given up: it becomes the newest of the earlier ones. */
export function setAside(key: string): Promise<void> {
  return inStores('readwrite', (stores) =>
    read(stores, key, ({ current, earlier }) => {
      if (!current) return;
      stores.earlier.put([current, ...earlier].slice(0, KEEP), key);
      stores.current.delete(key);
    }),
  );
}

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
const STORE = 'texts';

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  return (opening ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('desk', 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('Penyimpanan perangkat tidak dapat dibuka.'));
  }));
}

async function inStore<T>(
  mode: IDBTransactionMode,
  work: (texts: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(STORE, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(STORE));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = () => reject(transaction.error);
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Everything kept under a key. */
export async function take(key: string): Promise<Shelved> {
  const found = await inStore('readonly', (texts) => texts.get(key) as IDBRequest<Shelved | undefined>);
  const fresh = (found?.earlier ?? []).filter(({ at }) => Date.now() - at < KEEP_MS);
  return { ...found, earlier: fresh };
}

/** Keeps the text being typed. */
export async function keep(key: string, current: Kept): Promise<void> {
  const { earlier } = await take(key);
  await inStore('readwrite', (texts) => texts.put({ current, earlier } satisfies Shelved, key));
}

/** The current text is saved or given up: it becomes the newest of the earlier ones. */
export async function setAside(key: string): Promise<void> {
  const { current, earlier } = await take(key);
  if (!current) return;
  await inStore('readwrite', (texts) =>
    texts.put({ earlier: [current, ...earlier].slice(0, KEEP) } satisfies Shelved, key),
  );
}

import { anotherName, keptOf, setAside, type Kept, type Unsaved } from './shelf.ts';

/** Where a tab remembers over a reload which text it wrote. A tab that is made from another one remembers the other's. */
const LAST = 'desk-text';
/** A page that is reloaded may still be there, and even be writing, when the next one asks: on a busy device for seconds. */
const PATIENCE_MS = 10_000;

/**
 * The text this tab writes. While its form is open, a lock of the text's name tells the other tabs; a text without such
 * a lock was left behind, by a crash, a closed tab or a form that was left, and is for whoever opens its entry next.
 */
let own: { readonly entry: string; readonly name: string; readonly letGo: () => void } | undefined;

/** The text of the page that was in this tab before this one. */
const former = sessionStorage.getItem(LAST);
/** Resolves once that page is gone, or has had its time. */
const formerIsGone = former === null ? undefined : isLetGo(former);

/** The name of this tab's text of an entry, if it writes one. */
export function ownName(entry: string): string | undefined {
  return own?.entry === entry ? own.name : undefined;
}

/** The name under which to keep what is typed: this tab's text of the entry, or one more. */
export function nameToWrite(entry: string): string {
  const name = ownName(entry) ?? anotherName(entry);
  if (name !== own?.name) {
    const claimed = claim(name, {});
    write(entry, name, () => void claimed.then((letGo) => letGo?.()));
  }
  return name;
}

/**
 * Takes up an unsaved text of an entry that is opened: the one this tab wrote, else the newest that was left behind. A
 * form that is drawn anew gets no other text than its own. What the form shows anyway goes to the earlier texts.
 */
export async function takeUp(
  entry: string,
  isShown: (data: Kept['data']) => boolean,
): Promise<Unsaved | undefined> {
  if (own && own.entry !== entry) leave();
  if (own) return unlessShown(entry, own.name, isShown);
  const take = async (name: string, letGo: (() => void) | undefined) => {
    const text = letGo && (await unlessShown(entry, name, isShown));
    // Whoever has begun to type meanwhile writes a text already.
    const mayTake = text && isFree();
    if (mayTake) write(entry, name, letGo);
    else letGo?.();
    return mayTake ? text : undefined;
  };
  const last = sessionStorage.getItem(LAST) ?? '';
  if (last === entry || last.startsWith(`${entry}#`)) {
    const text = await take(last, (await claim(last, { ifAvailable: true })) ?? (await waitFor(last)));
    if (text || !isFree()) return text;
  }
  for (const { name } of (await keptOf(entry)).unsaved) {
    const text = await take(name, await claim(name, { ifAvailable: true }));
    if (text || !isFree()) return text;
  }
  return undefined;
}

const isFree = () => own === undefined;

let stopWaiting = new AbortController();

/** Claims a text that another page has, if that page goes soon; no longer than until something is typed here. */
function waitFor(name: string): Promise<(() => void) | undefined> {
  stopWaiting = new AbortController();
  return claim(name, { signal: AbortSignal.any([stopWaiting.signal, AbortSignal.timeout(PATIENCE_MS)]) });
}

/** A text as it is kept at this moment: another tab may just have written on, or saved it. */
async function unlessShown(
  entry: string,
  name: string,
  isShown: (data: Kept['data']) => boolean,
): Promise<Unsaved | undefined> {
  const found = (await keptOf(entry)).unsaved.find((each) => each.name === name);
  if (!found || !isShown(found.text.data)) return found;
  await setAside(entry, name);
  return undefined;
}

/** The form is left: its text is for whoever opens the entry next. */
export function leave(): void {
  stopWaiting.abort();
  own?.letGo();
  own = undefined;
}

/** The unsaved texts of an entry that no tab writes, newest first; the page that was here before may take its time to go. */
export async function leftBehind(entry: string): Promise<readonly Unsaved[]> {
  if (own?.name !== former) await formerIsGone;
  const { held = [] } = (await navigator.locks?.query()) ?? {};
  const written = new Set(held.map(({ name }) => name));
  const { unsaved } = await keptOf(entry);
  return unsaved.filter(({ name }) => name !== own?.name && !written.has(lockOf(name)));
}

function write(entry: string, name: string, letGo: () => void): void {
  leave();
  own = { entry, name, letGo };
  sessionStorage.setItem(LAST, name);
}

function lockOf(name: string): string {
  return `desk-text ${name}`;
}

/** Resolves once no page has a text any more, or has had its time to go. */
async function isLetGo(name: string): Promise<void> {
  const signal = AbortSignal.timeout(PATIENCE_MS);
  await navigator.locks?.request(lockOf(name), { signal }, () => undefined).catch(() => undefined);
}

/**
 * Claims a text for this tab, and gives the way to let go of it; undefined when another tab writes it. In a browser
 * without locks nobody can tell, and each may have it.
 */
async function claim(name: string, options: LockOptions): Promise<(() => void) | undefined> {
  if (!navigator.locks) return () => undefined;
  return new Promise((resolve) => {
    const held = navigator.locks.request(lockOf(name), options, (lock) =>
      lock ? new Promise<void>((letGo) => resolve(letGo)) : resolve(undefined),
    );
    held.catch(() => resolve(undefined));
  });
}

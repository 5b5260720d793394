import { ask } from './api.ts';

/** Who works at this desk, and on what. */
export interface Session {
  readonly name: string | null;
  readonly branch: string;
  readonly siteUrl: string;
}

let current: Session | undefined;

/** Asks the server who is signed in. */
export async function loadSession(): Promise<Session> {
  return (current = await ask<Session>('session'));
}

const NAME = 'desk-name';

/** Tells the server the author's name, once. This device remembers it: unsaved texts are kept under it. */
export async function nameAuthor(name: string): Promise<Session> {
  current = await ask<Session>('session', { method: 'POST', body: { name } });
  localStorage.setItem(NAME, current.name ?? name);
  return current;
}

/** The name that somebody last gave on this device and did not sign out with, or ''. */
export function lastName(): string {
  return localStorage.getItem(NAME) ?? '';
}

export async function signOut(): Promise<void> {
  current = undefined;
  localStorage.removeItem(NAME);
  await ask('session', { method: 'DELETE' });
}

/** The author's name, or '' before it is known. */
export function authorName(): string {
  return current?.name ?? '';
}

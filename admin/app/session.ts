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

/** Tells the server the author's name, once. */
export async function nameAuthor(name: string): Promise<Session> {
  return (current = await ask<Session>('session', { method: 'POST', body: { name } }));
}

export async function signOut(): Promise<void> {
  current = undefined;
  await ask('session', { method: 'DELETE' });
}

/** The author's name, or '' before it is known. */
export function authorName(): string {
  return current?.name ?? '';
}

import { createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { replaceFile } from '../../src/whole-files.ts';
import { Queue } from './queue.ts';

export interface Session {
  /** What is stored: the hash of the cookie, never the cookie. */
  key: string;
  name: string | null;
  createdAt: number;
  usedAt: number;
}

interface Invitation {
  key: string;
  expiresAt: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** A session ends when it was not used for so long. */
export const SESSION_MS = 30 * DAY_MS;
const INVITATION_MS = DAY_MS;

/**
 * Who is at the desk. Sessions outlive the server: they are kept in the state folder, hashed, so that reading that
 * file lets nobody in. A token opens one session, once.
 */
export class Sessions {
  readonly #file: string;
  readonly #queue = new Queue();
  #sessions = new Map<string, Session>();
  #invitations = new Map<string, Invitation>();

  private constructor(file: string) {
    this.#file = file;
  }

  static async open(stateDir: string): Promise<Sessions> {
    const sessions = new Sessions(join(stateDir, 'sessions.json'));
    try {
      const stored = JSON.parse(await readFile(sessions.#file, 'utf8')) as {
        sessions: Session[];
        invitations: Invitation[];
      };
      sessions.#sessions = new Map(stored.sessions.map((session) => [session.key, session]));
      sessions.#invitations = new Map(stored.invitations.map((invitation) => [invitation.key, invitation]));
    } catch {
      // No file yet, or one that cannot be read: everybody signs in anew with a fresh token.
    }
    return sessions;
  }

  /** A token that opens one session. Without `keep` it works only until the server stops. */
  async invite({ keep = false, now = Date.now() } = {}): Promise<{ token: string; expiresAt: number }> {
    const token = newSecret();
    const expiresAt = keep ? now + INVITATION_MS : Number.MAX_SAFE_INTEGER;
    this.#invitations.set(hash(token), { key: hash(token), expiresAt });
    if (keep) await this.#store();
    return { token, expiresAt };
  }

  /** Uses a token up; gives the cookie of the new session, or null when the token opens nothing. */
  async redeem(token: string, now = Date.now()): Promise<string | null> {
    const invitation = this.#invitations.get(hash(token));
    if (!invitation) return null;
    this.#invitations.delete(invitation.key);
    if (invitation.expiresAt < now) return null;
    return this.begin(null, now);
  }

  /** Opens a session for somebody who is known already; gives its cookie. */
  async begin(name: string | null, now = Date.now()): Promise<string> {
    const cookie = newSecret();
    this.#sessions.set(hash(cookie), { key: hash(cookie), name, createdAt: now, usedAt: now });
    await this.#store();
    return cookie;
  }

  /** The session of a cookie, or null. */
  find(cookie: string | undefined, now = Date.now()): Session | null {
    const session = cookie ? this.#sessions.get(hash(cookie)) : undefined;
    if (!session || session.usedAt + SESSION_MS < now) return null;
    if (now - session.usedAt > DAY_MS) {
      session.usedAt = now;
      this.#store().catch(() => undefined);
    }
    return session;
  }

  async setName(session: Session, name: string): Promise<void> {
    session.name = name;
    await this.#store();
  }

  async end(session: Session): Promise<void> {
    this.#sessions.delete(session.key);
    await this.#store();
  }

  async #store(): Promise<void> {
    const now = Date.now();
    await this.#queue.run(() => {
      const sessions = [...this.#sessions.values()].filter(({ usedAt }) => usedAt + SESSION_MS >= now);
      const invitations = [...this.#invitations.values()].filter(
        ({ expiresAt }) => expiresAt >= now && expiresAt < Number.MAX_SAFE_INTEGER,
      );
      return replaceFile(this.#file, JSON.stringify({ sessions, invitations }), { mode: 0o600 });
    });
  }
}

function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

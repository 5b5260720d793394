import { ask, type FieldProblem } from '../api.ts';

/** Why the site could not be made. */
export interface BuildFailure {
  readonly commit: string;
  readonly problems: readonly FieldProblem[];
  readonly message: string;
}

/** What the server says about the public site; see admin/server/README.md. */
export interface Publishing {
  readonly state: 'idle' | 'building' | 'live' | 'failed';
  readonly live: { readonly commit: string; readonly since: string; readonly url: string } | null;
  readonly building: { readonly commit: string; readonly startedAt: string } | null;
  readonly failed: BuildFailure | null;
  readonly upstream?: {
    readonly state: 'off' | 'ok' | 'offline' | 'conflict';
    readonly message: string | null;
  };
}

/** Why the site could not be made, in a sentence: the first problem there is, of `path` if it has any. */
export function whyFailed({ problems, message }: Omit<BuildFailure, 'commit'>, path?: string): string {
  const isOwn = ({ file }: FieldProblem) => file !== undefined && path?.endsWith(`/${file}`);
  const own = problems.filter(isOwn);
  const [first] = own.length > 0 ? own : problems;
  if (!first) return message;
  const more = problems.length > 1 ? ` (dan ${problems.length - 1} hal lain)` : '';
  const where = first.file && own.length === 0 ? `${first.file.replace(/^content\//, '')} · ` : '';
  return `${where}${first.label}: ${first.message}${more}`;
}

/** How far the text that was just published has come. */
export interface Progress {
  readonly state: 'waiting' | 'building' | 'live' | 'failed';
  readonly problems?: readonly FieldProblem[];
}

/** Asks how far a commit has come. */
export async function progressOf(commit: string): Promise<Progress> {
  const { of } = await ask<{ of: Progress }>(`publishing?commit=${commit}`);
  return of;
}

const listeners = new Set<(status: Publishing) => void>();
let source: EventSource | undefined;

/** Tells of every change of the public site until `stop` is called. The browser reconnects by itself. */
export function watchPublishing(tell: (status: Publishing) => void): () => void {
  listeners.add(tell);
  if (!source) {
    source = new EventSource('/admin/api/publishing/events');
    source.addEventListener('publishing', ({ data }: MessageEvent<string>) => {
      const status = JSON.parse(data) as Publishing;
      for (const listener of listeners) listener(status);
    });
  }
  return () => void listeners.delete(tell);
}

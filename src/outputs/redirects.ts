import type { MoveView } from '../views/move.ts';

/**
 * The table of moved addresses in the form that static hosts know as `_redirects`: `from to status` a line. Our own
 * server reads it too, and answers with a true redirect; other hosts serve the page at the old address, which leads on.
 */
export function toRedirectTable(moves: readonly MoveView[]): string {
  return moves.map(({ from, to }) => `${from} ${to} 301\n`).join('');
}

import type { MoveView } from '../views/move.ts';
import { settingsOf } from './library.ts';

/** Addresses that moved, as editors keep them in the settings. */
export async function listMoves(): Promise<readonly MoveView[]> {
  return (await settingsOf('siteSettings')).moved;
}

export async function movedPaths(): Promise<{ params: { moved: string }; props: { move: MoveView } }[]> {
  const moves = await listMoves();
  return moves.map((move) => ({ params: { moved: move.from.slice(1, -1) }, props: { move } }));
}

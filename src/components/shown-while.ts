/**
 * The attributes of an element that is true in some states only. It is drawn for the state at the time of the build;
 * the reader's browser asks again (src/enhance/status.ts) and shows or hides it.
 */
export function shownWhile<State extends string>(states: readonly State[], now: State) {
  return { 'data-while': states.join(' '), hidden: !states.includes(now) };
}

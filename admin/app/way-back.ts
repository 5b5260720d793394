const KEY = 'desk-place';

/** The session is over: this tab comes back to where it is now once somebody has signed in again. */
export function rememberPlace(): void {
  if (location.hash.length > 2) sessionStorage.setItem(KEY, location.hash);
}

/** The place where the session ended, once; undefined when the tab was sent somewhere else. */
export function takePlace(): string | undefined {
  const place = sessionStorage.getItem(KEY);
  sessionStorage.removeItem(KEY);
  return place && location.hash.length <= 2 ? place.slice(1) : undefined;
}

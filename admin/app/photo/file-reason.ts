const SHELF = 'desk-file-reasons';

/** Keeps the reason for a file until a save names its `url`; a reload of the page does not lose it. */
export function rememberFileReason(url: string, reason: string): void {
  sessionStorage.setItem(SHELF, JSON.stringify({ ...reasons(), [url]: reason }));
}

/** The reason that was given for a file of the media folder. */
export function fileReason(url: string): string | undefined {
  return reasons()[url];
}

function reasons(): Record<string, string> {
  return JSON.parse(sessionStorage.getItem(SHELF) ?? '{}') as Record<string, string>;
}

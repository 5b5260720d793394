let asked = false;

/** Fetches the editor's code, once, when a screen that leads to entries has been drawn. */
export function fetchEditorSoon(): void {
  if (asked) return;
  asked = true;
  // The screen is painted first.
  requestAnimationFrame(() => setTimeout(() => void import('./editor.ts').catch(() => (asked = false))));
}

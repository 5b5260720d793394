const gapPx = 12;

/**
 * The place at the lower edge where the desk says what has happened. How much it takes stands in the style property
 * `--said`, and the looks keep as much free below everything else: what is said covers no control.
 */
export function lowerEdge(): HTMLElement {
  return document.getElementById('desk-bar')!;
}

/** Begins to keep `--said` true. */
export function keepLowerEdgeFree(): void {
  const { style } = document.documentElement;
  new ResizeObserver(([edge]) => {
    const height = edge!.contentRect.height;
    style.setProperty('--said', height > 0 ? `${Math.ceil(height) + gapPx}px` : '0px');
  }).observe(lowerEdge());
}

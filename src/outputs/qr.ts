import encodeQR from 'qr';

/** A QR code as a drawing: `outline` is the `d` of an SVG path in a square of `size` units, its quiet zone included. */
export interface QrDrawing {
  readonly outline: string;
  readonly size: number;
}

/** The QR code of a text. A quarter of it may be torn or smudged and it still reads, as paper on a notice board must. */
export function drawQr(text: string): QrDrawing {
  const rows = encodeQR(text, 'raw', { ecc: 'quartile', border: 4 });
  const outline = rows.flatMap((row, y) =>
    runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { outline: outline.join(''), size: rows.length };
}

/** Where dark modules begin in a row, and how many follow each other. */
function runsOf(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((isDark, x) => {
    const last = runs.at(-1);
    if (!isDark) return;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  });
  return runs;
}

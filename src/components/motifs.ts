import type { MotifName } from '../model/track.ts';

/** The space every motif is drawn in. Drawings keep to the right, so that words have the left to themselves. */
export const motifBox = { width: 400, height: 240 } as const;

const times = (count: number, draw: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => draw(index)).join('');

/** A circle of dashes: round ends of length 0 make a ring of dots, wide strokes a toothed edge. */
const ring = (x: number, y: number, r: number, width: number, dashes = '') =>
  `<circle cx="${x}" cy="${y}" r="${r}" stroke-width="${width}"${dashes && ` stroke-dasharray="${dashes}"`}/>`;

/** Growth rings, the pith off the middle as in any honest log. */
const growth = (n: number) =>
  `<ellipse cx="${300 + n * 3}" cy="${128 - n}" rx="${10 + n * 19}" ry="${8 + n * 17}" stroke-width="${n % 3 ? 4 : 8}"/>`;

const cracker = (x: number, y: number, r: number) =>
  [
    ring(x, y, r, 14, '8 21'),
    ring(x, y, r - 8, 9),
    ring(x, y, r - 27, 9, '1 19'),
    ring(x, y, r - 45, 9, '12 17'),
  ].join('');

/** A seam of running stitch. */
const seam = (n: number) =>
  `<path d="M-10 ${250 + n * 30}C120 ${190 + n * 26} 150 ${20 + n * 44} 262 ${56 + n * 38}S360 ${90 + n * 34} 420 ${-10 + n * 44}"/>`;

/** Strips of a woven mat, one way and the other. */
const across = (n: number) =>
  `<path stroke-dashoffset="${8 + n * 40}" d="${times(4, (row) => `M-80 ${-20 + n * 40 + row * 80}H440`)}"/>`;
const down = (n: number) =>
  `<path stroke-dashoffset="${56 + n * 40}" d="${times(7, (column) => `M${-80 + n * 40 + column * 80}-60V290`)}"/>`;

const leaf = (x: number, y: number, scale: number, turn: number) =>
  `<path transform="translate(${x} ${y})rotate(${turn})scale(${scale})" d="M0 0C-60-40-60-130 0-200C60-130 60-40 0 0V-170M0-40l-32-26M0-40l32-26M0-75l-38-30M0-75l38-30M0-110l-30-26M0-110l30-26M0-143l-17-16M0-143l17-16"/>`;

/** Circles that overlap make the petals of Jakarta's cement floor tiles. */
const tile = (x: number, y: number) => `M${x} ${y}a56 56 0 1 0 112 0a56 56 0 1 0-112 0`;

/** Each motif as the inside of an SVG drawn in strokes, under 1 kB. */
export const motifDrawings: Readonly<Record<MotifName, string>> = {
  'lingkar-kayu': `${times(11, growth)}<path d="M300 128L420 84M300 128l-26 150" stroke-width="4"/>`,
  kerupuk: [cracker(318, 92, 82), cracker(196, 214, 62), cracker(392, 236, 58)].join(''),
  jahitan: `<g stroke-width="6" stroke-dasharray="20 12">${times(5, seam)}</g>`,
  angin:
    '<path d="M120 92H300a38 38 0 1 0-36-50M60 128H352a44 44 0 1 1-40 62M170 164H250a34 34 0 1 1-30 50M-20 56H150M60 200H150M330 20H420M356 92H420" stroke-width="9"/>',
  rantai: [
    `<g stroke-linecap="butt">${ring(318, 130, 140, 34, '28 15.98')}${ring(318, 130, 140, 12)}</g>`,
    ring(318, 130, 98, 8),
    ring(318, 130, 66, 30, '0 51.8'),
    ring(318, 130, 20, 10),
  ].join(''),
  anyaman: `<g stroke-width="30" stroke-linecap="butt" stroke-dasharray="64 16">${times(2, across)}${times(2, down)}</g>`,
  daun: `<g stroke-width="5">${leaf(300, 270, 1.35, 14)}${leaf(250, 262, 0.95, -38)}${leaf(350, 268, 1, 58)}</g>`,
  ubin: `<path stroke-width="6" d="${times(16, (n) => tile(128 + (n % 4) * 80, Math.floor(n / 4) * 80))}"/>`,
};

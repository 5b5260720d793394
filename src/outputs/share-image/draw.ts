import { dateParts } from '../../calendar.ts';
import { motifBox, motifDrawings } from '../../components/motifs.ts';
import type { ShareImageView } from '../../views/share-image.ts';
import { LEADING, letters, type Letters } from './letters.ts';
import { paint, trackPaint } from './paint.ts';

/** What messengers and social sites ask for. */
const [width, height] = [1200, 630];
const EDGE = 72;
/** The top of the foot, with the site's name. */
const FOOT = 532;
const SMALL = 34;
const SMALL_LINE = 46;

/** Where a column of words stands, and in which colours. */
interface Column {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly bottom: number;
  readonly sizes: readonly number[];
  readonly kickerFill: string;
  readonly titleFill: string;
  readonly noteFill: string;
}

/** The picture of a page as SVG without any text element: letters are outlines, so no font is needed to draw it. */
export function drawShareImage(view: ShareImageView): string {
  const inside = view.ticket ? ticket(view, view.ticket) : board(view);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${inside}</svg>`;
}

/** A signboard: the trade's colour and motif, the title as large as it fits. */
function board(view: ShareImageView): string {
  const { ground, on } = colours(view);
  return [
    `<rect width="${width}" height="${height}" fill="${ground}"/>`,
    motif(view, ground, on),
    column(view, {
      left: EDGE,
      top: 68,
      width: 920,
      bottom: FOOT - 24,
      sizes: [124, 112, 104, 96, 88, 80, 72, 66, 60, 54],
      kickerFill: on,
      titleFill: on,
      noteFill: on,
    }),
    foot(
      view,
      on,
      ground === trackPaint.kunyit.ground
        ? { fill: on, text: ground }
        : { fill: paint.chalk, text: paint.ink },
    ),
  ].join('');
}

/** A ticket on paper: the day to the left, what and where to the right, the line to tear along between. */
function ticket(view: ShareImageView, { day, year, isOff }: NonNullable<ShareImageView['ticket']>): string {
  const { ground, on } = isOff ? { ground: paint.inkSoft, on: paint.sheet } : colours(view);
  const [left, top, right, bottom, tear] = [EDGE, 64, width - EDGE, 482, 372];
  const outline = `x="${left}" y="${top}" width="${right - left}" height="${bottom - top}" rx="20"`;
  const notch = (y: number) =>
    `<circle cx="${tear}" cy="${y}" r="20" fill="${paint.paper}" stroke="${paint.line}" stroke-width="3"/>`;
  const outside = (y: number) =>
    `<rect x="${tear - 26}" y="${y}" width="52" height="28" fill="${paint.paper}"/>`;
  return [
    `<rect width="${width}" height="${height}" fill="${paint.paper}"/>`,
    `<clipPath id="t"><rect ${outline}/></clipPath><g clip-path="url(#t)"><rect ${outline} fill="${paint.sheet}"/>`,
    `<rect x="${left}" y="${top}" width="${tear - left}" height="${bottom - top}" fill="${ground}"/></g>`,
    `<path d="M${tear} ${top + 30}V${bottom - 20}" stroke="${paint.paper}" stroke-width="8" stroke-linecap="round" stroke-dasharray="0 17"/>`,
    `<rect ${outline} fill="none" stroke="${paint.line}" stroke-width="3"/>`,
    [top, bottom].map(notch).join('') + outside(top - 30) + outside(bottom + 2),
    dateBlock(day, year, (left + tear) / 2, (top + bottom) / 2, on),
    column(view, {
      left: tear + 52,
      top: top + 36,
      width: right - tear - 92,
      bottom: bottom - 24,
      sizes: [76, 68, 60, 54, 48],
      kickerFill: isOff ? paint.stop : paint.board,
      titleFill: paint.ink,
      noteFill: paint.inkSoft,
    }),
    foot(view, paint.board, { fill: paint.board, text: paint.onBoard }),
  ].join('');
}

/** What kind of page it is, its title, and as many notes as there is room for. */
function column(view: ShareImageView, at: Column): string {
  const titleTop = at.top + SMALL + 22;
  const noteRoom = view.notes.length > 0 ? SMALL_LINE + 16 : 0;
  const title = letters.strong.fit(view.title, {
    width: at.width,
    height: at.bottom - titleTop - noteRoom,
    sizes: at.sizes,
  });
  const drawn = [
    line(letters.medium, view.kicker, at.left, at.top + SMALL * 0.8, at.width, at.kickerFill),
    ...title.lines.map((words, index) =>
      path(
        letters.strong.outline(words, at.left, titleTop + title.size * (0.84 + index * LEADING), title.size),
        at.titleFill,
      ),
    ),
  ];
  let top = titleTop + title.lines.length * title.size * LEADING + 16;
  for (const note of view.notes) {
    const room = at.bottom - top;
    if (room < SMALL_LINE) break;
    const { lines } = letters.medium.fit(note, {
      width: Math.min(at.width, 800),
      height: Math.min(room, SMALL_LINE * 2),
      sizes: [SMALL],
    });
    for (const words of lines) {
      drawn.push(path(letters.medium.outline(words, at.left, top + SMALL, SMALL), at.noteFill));
      top += SMALL_LINE;
    }
  }
  return drawn.join('');
}

function dateBlock(
  day: string | undefined,
  year: number | undefined,
  x: number,
  y: number,
  fill: string,
): string {
  const centred = (words: string, baseline: number, size: number) =>
    path(letters.strong.outline(words, x - letters.strong.width(words, size) / 2, baseline, size), fill);
  if (!day) return year ? centred(String(year), y + 34, 96) : centred('Segera', y + 24, 68);
  const parts = dateParts(day);
  return centred(parts.day, y + 26, 176) + centred(`${parts.month} ${parts.year}`, y + 104, 54);
}

/** The site's mark and name; that it is free. */
function foot(view: ShareImageView, on: string, chip: { fill: string; text: string }): string {
  const free = 'Gratis';
  const chipWidth = letters.strong.width(free, SMALL) + 56;
  const chipLeft = width - EDGE - chipWidth;
  return [
    `<path transform="translate(${EDGE} ${FOOT})scale(1.5)" d="M2 30V14l9-7v7l9-7v7l10-8v24z" fill="${on}"/>`,
    line(letters.strong, view.siteName, EDGE + 64, FOOT + 42, 720, on),
    view.isFree
      ? `<rect x="${chipLeft}" y="${FOOT}" width="${chipWidth}" height="60" rx="30" fill="${chip.fill}"/>`
      : '',
    view.isFree ? line(letters.strong, free, chipLeft + 28, FOOT + 42, chipWidth, chip.text) : '',
  ].join('');
}

/** The drawing of the trade, sinking into the ground towards the words. */
function motif({ motif: name }: ShareImageView, ground: string, stroke: string): string {
  const scale = height / motifBox.height;
  const left = width - motifBox.width * scale;
  return [
    `<g transform="translate(${left} 0)scale(${scale})" opacity="0.26" fill="none" stroke="${stroke}"`,
    ` stroke-linecap="round" stroke-linejoin="round">${motifDrawings[name]}</g>`,
    `<linearGradient id="f"><stop offset="0.15" stop-color="${ground}"/>`,
    `<stop offset="0.75" stop-color="${ground}" stop-opacity="0"/></linearGradient>`,
    `<rect x="${left}" width="${width - left}" height="${height}" fill="url(#f)"/>`,
  ].join('');
}

function colours({ hue }: ShareImageView): { ground: string; on: string } {
  return hue ? trackPaint[hue] : { ground: paint.board, on: paint.onBoard };
}

/** One line of small words, cut where it is too long. */
function line(font: Letters, words: string, x: number, baseline: number, most: number, fill: string): string {
  const [shown = ''] = font.fit(words, { width: most, height: SMALL, sizes: [SMALL] }).lines;
  return path(font.outline(shown, x, baseline, SMALL), fill);
}

function path(outline: string, fill: string): string {
  return `<path d="${outline}" fill="${fill}"/>`;
}

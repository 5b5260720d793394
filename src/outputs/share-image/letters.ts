import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import opentype, { type Font, type PathCommand } from 'opentype.js';

/** Text set in lines of one size. */
export interface Lines {
  readonly lines: readonly string[];
  readonly size: number;
}

/** Distance between baselines, in sizes. */
export const LEADING = 1.08;
/** Written by scripts/subset-font.mjs. Builds run in the project's folder. */
const FOLDER = 'src/outputs/share-image';

interface Room {
  readonly width: number;
  readonly height: number;
  /** From the largest to the smallest; in the smallest, what is too much ends in `…`. */
  readonly sizes: readonly number[];
}

/**
 * One weight of the site's letters, as outlines: a picture drawn from outlines looks the same on every machine,
 * whichever fonts it has. Letters the font lacks are left out.
 */
export class Letters {
  readonly #font: Font;
  /** Space added between letters, in sizes. */
  readonly #spacing: number;
  /** Widths of words in size 1: most words come again in every size tried. */
  readonly #widths = new Map<string, number>();

  constructor(weight: 600 | 800, spacing: number) {
    const bytes = readFileSync(join(FOLDER, `plus-jakarta-sans-${weight}.ttf`));
    this.#font = opentype.parse(new Uint8Array(bytes).buffer);
    this.#spacing = spacing;
  }

  width(line: string, size: number): number {
    const words = line.split(' ');
    const space = this.#widthOf(' ');
    return size * words.reduce((sum, word, index) => sum + (index && space) + this.#widthOf(word), 0);
  }

  /** The outlines of a line of text whose baseline starts at a point, as the `d` of an SVG path. */
  outline(line: string, x: number, y: number, size: number): string {
    const options = { kerning: true, letterSpacing: this.#spacing };
    return this.#font.getPath(line, x, y, size, options).commands.map(written).join('');
  }

  /** Sets a text as large as it fits. */
  fit(text: string, { width, height, sizes }: Room): Lines {
    const words = this.#known(text).split(' ');
    const most = (size: number) => Math.max(1, Math.floor(height / (size * LEADING)));
    for (const size of sizes) {
      const lines = this.#wrap(words, size, width);
      if (lines.length <= most(size) && lines.every((line) => this.width(line, size) <= width))
        return { lines, size };
    }
    const size = sizes.at(-1)!;
    const lines = this.#wrap(words, size, width);
    const kept = lines.slice(0, most(size));
    if (kept.length < lines.length) kept.push(`${kept.pop()}…`);
    return { lines: kept.map((line) => this.#cut(line, size, width)), size };
  }

  #widthOf(word: string): number {
    const known = this.#widths.get(word);
    if (known !== undefined) return known;
    const width = this.#font.getAdvanceWidth(word, 1, { kerning: true, letterSpacing: this.#spacing });
    this.#widths.set(word, width);
    return width;
  }

  /** What of a text the font can draw. */
  #known(text: string): string {
    const drawable = [...text.normalize('NFC').replace(/\s+/g, ' ')].filter(
      (letter) => letter === ' ' || this.#font.charToGlyphIndex(letter) > 0,
    );
    return drawable.join('').replace(/ +/g, ' ').trim();
  }

  #wrap(words: readonly string[], size: number, width: number): string[] {
    const lines: string[] = [];
    for (const word of words) {
      const longer = lines.length > 0 ? `${lines.at(-1)} ${word}` : undefined;
      if (longer !== undefined && this.width(longer, size) <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }

  /** The line, ending in `…` after the last word for which there is room; a single long word is cut within. */
  #cut(line: string, size: number, width: number): string {
    let cut = line;
    while (this.width(cut, size) > width && cut.length > 1) {
      const words = cut.replace(/…$/, '');
      cut = `${words.slice(0, Math.max(words.lastIndexOf(' '), 0)) || words.slice(0, -1)}…`;
    }
    return cut.replace(/[\s,.;:–-]+…$/, '…');
  }
}

/** One step of an outline. The library's own `toPathData` (2.0.0) writes NaN for numbers very close to nothing. */
function written(command: PathCommand): string {
  const points = 'x' in command ? [command.x, command.y] : [];
  const first = 'x1' in command ? [command.x1, command.y1] : [];
  const second = 'x2' in command ? [command.x2, command.y2] : [];
  return (
    command.type + [...first, ...second, ...points].map((value) => Math.round(value * 10) / 10).join(' ')
  );
}

let strong: Letters | undefined;
let medium: Letters | undefined;

/** The letters of headlines, which stand closer together, and those of everything else. */
export const letters = {
  get strong() {
    return (strong ??= new Letters(800, -0.022));
  },
  get medium() {
    return (medium ??= new Letters(600, 0));
  },
};

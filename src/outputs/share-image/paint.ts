import type { HueName } from '../../model/track.ts';

/** The light colours of src/styles/tokens.css; a test keeps the two alike. */
export const paint = {
  paper: '#faf6ed',
  sheet: '#fffdf8',
  ink: '#1f1b15',
  inkSoft: '#5b5347',
  line: '#ddd4c4',
  board: '#1d4a3b',
  onBoard: '#f6f1e4',
  chalk: '#ffd966',
  stop: '#a3231a',
} as const;

/** What fills a trade's board, and what is painted on it. */
export const trackPaint: Readonly<Record<HueName, { ground: string; on: string }>> = {
  kayu: { ground: '#7a4720', on: '#fffaf0' },
  kunyit: { ground: '#f2b32b', on: '#241a05' },
  nila: { ground: '#2c3e94', on: '#fffaf0' },
  toska: { ground: '#0a6773', on: '#fffaf0' },
  merah: { ground: '#b02a20', on: '#fffaf0' },
  daun: { ground: '#3a6b1f', on: '#fffaf0' },
  manggis: { ground: '#6d2a6a', on: '#fffaf0' },
};

import { kinds } from '../document.ts';
import type { FirstIndex } from '../index-files.ts';
import type { Guess, Understanding } from '../understand.ts';
import { element } from './element.ts';

/** What search guessed from the words, each to be taken back. */
export function chips(
  understanding: Understanding,
  index: FirstIndex,
  takeBack: (guess: Guess) => void,
): HTMLElement[] {
  const { places, time, kinds: asked, tracks } = understanding;
  const names = index.tracks.filter(({ id }) => tracks.includes(id)).map(({ name }) => name);
  const said: (readonly [Guess, string | undefined])[] = [
    ['jalur', names.length > 0 ? `Jalur: ${names.join(', ')}` : undefined],
    [
      'tempat',
      places[0] && `Kecamatan: ${[...new Set(places.map(({ district }) => district.name))].join(', ')}`,
    ],
    [
      'waktu',
      time && (time.open || time.newest || time.next ? sentence(time.label) : `Waktu: ${time.label}`),
    ],
    ['jenis', asked[0] && `Jenis: ${[...new Set(asked)].map((kind) => kinds[kind]).join(', ')}`],
  ];
  return said.flatMap(([guess, label]) => {
    if (!label) return [];
    const button = element(
      'button',
      { type: 'button', class: 'chip', 'aria-label': `${label}. Hapus tebakan ini` },
      label,
      element('span', { 'aria-hidden': 'true' }, ' ✕'),
    );
    button.addEventListener('click', () => takeBack(guess));
    return [element('li', {}, button)];
  });
}

const sentence = (text: string) => text.replace(/^./, (letter) => letter.toUpperCase());

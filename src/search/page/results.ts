import { formatDate } from '../../calendar.ts';
import { isOver, kinds, stateLabels, stateOf } from '../document.ts';
import { excerptOf, markFound } from '../excerpt.ts';
import type { FirstIndex } from '../index-files.ts';
import type { Ranked } from '../rank.ts';
import type { Concept } from '../understand.ts';
import { element } from './element.ts';

/** One result: title, what kind of thing, where it stands, when, where, and the text around the words found. */
export function resultItem(
  { document }: Ranked,
  concepts: readonly Concept[],
  index: FirstIndex,
  now: number,
) {
  const state = stateOf(document, now);
  const text = 'text' in document && typeof document.text === 'string' ? document.text : document.summary;
  const kelurahan = document.kind === 'kecamatan' ? kelurahanOf(document.districts?.[0], index) : undefined;
  const facts = [
    element('span', { class: 'kind' }, kinds[document.kind]),
    state && element('span', { class: 'state', 'data-state': state }, stateLabels[state]),
    document.date && element('time', { datetime: document.date }, dayOf(document.kind, document.date)),
    document.kind !== 'kecamatan' && placesOf(document.districts, index),
  ];
  const excerpt = kelurahan ?? (text && excerptOf(text, concepts));
  return element(
    'li',
    { class: isOver(state) ? 'result over' : 'result' },
    element('a', { href: document.url }, ...marked(document.title, concepts)),
    element('p', { class: 'facts' }, ...facts.flatMap((fact) => (fact ? [fact, ' '] : []))),
    excerpt ? element('p', { class: 'excerpt' }, ...marked(excerpt, concepts)) : undefined,
  );
}

/** Beside whether registration is open, a bare day would be taken for that of registration. */
function dayOf(kind: string, date: string): string {
  return kind === 'angkatan' ? `Mulai ${formatDate(date)}` : formatDate(date);
}

function marked(text: string, concepts: readonly Concept[]): (Node | string)[] {
  return markFound(text, concepts).map((piece) =>
    piece.found ? element('mark', {}, piece.text) : piece.text,
  );
}

/** Names of a few districts; of many, how many. */
function placesOf(ids: readonly string[] | undefined, { districts }: FirstIndex): HTMLElement | undefined {
  const names = districts.filter(({ id }) => ids?.includes(id)).map(({ name }) => name);
  if (names.length === 0) return undefined;
  return element('span', {}, names.length <= 2 ? names.join(', ') : `${names.length} kecamatan`);
}

function kelurahanOf(id: string | undefined, { districts }: FirstIndex): string | undefined {
  const district = districts.find((each) => each.id === id);
  return district && `Kelurahan ${district.kelurahan.join(', ')}.`;
}

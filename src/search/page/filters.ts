import { kinds } from '../document.ts';
import type { Counts } from '../find.ts';
import { facetNames, type FacetName, type FirstIndex } from '../index-files.ts';
import { element } from './element.ts';

const labels: Readonly<Record<FacetName, string>> = {
  jenis: 'Jenis',
  jalur: 'Jalur',
  kecamatan: 'Kecamatan',
  tahun: 'Tahun',
};

function choicesOf(name: FacetName, { tracks, districts, years }: FirstIndex): (readonly [string, string])[] {
  switch (name) {
    case 'jenis':
      return Object.entries(kinds);
    case 'jalur':
      return tracks.map((track) => [track.id, track.name]);
    case 'kecamatan':
      return districts.map((district) => [district.id, district.name]);
    case 'tahun':
      return years.map((year) => [String(year), String(year)]);
  }
}

/** One list to choose from for each facet. */
export function filterFields(index: FirstIndex): {
  fields: HTMLElement[];
  selects: Record<FacetName, HTMLSelectElement>;
} {
  const selects = Object.fromEntries(
    facetNames.map((name) => [
      name,
      element(
        'select',
        { name, form: 'cari' },
        element('option', { value: '' }, 'Semua'),
        ...choicesOf(name, index).map(([value, label]) =>
          element('option', { value, 'data-label': label }, label),
        ),
      ),
    ]),
  ) as Record<FacetName, HTMLSelectElement>;
  return { selects, fields: facetNames.map((name) => element('label', {}, labels[name], selects[name])) };
}

/** Writes behind each choice how many results it leaves; what leaves none stays, so that nothing moves. */
export function showCounts(selects: Record<FacetName, HTMLSelectElement>, counts: Counts): void {
  for (const name of facetNames)
    for (const option of selects[name].options) {
      const label = option.dataset['label'];
      if (!label) continue;
      const count = counts[name]?.[option.value] ?? 0;
      option.text = `${label} (${count.toLocaleString('id')})`;
    }
}

import { districtUrl, howToRegisterUrl, questionsUrl } from '../../urls.ts';
import type { Answer } from '../find.ts';
import type { Ranked } from '../rank.ts';
import { element } from './element.ts';

/** Nothing found is never an end: the district's page, the answers, how to register. */
export function helpInstead({ understanding: { places } }: Answer): HTMLElement[] {
  const way = (url: string, text: string) => element('li', {}, element('a', { href: url }, text));
  return [
    element('p', {}, 'Coba kata lain yang lebih pendek, misalnya “jahit” atau nama kelurahan Anda. Atau:'),
    element(
      'ul',
      { class: 'ways' },
      ...places.map(({ district }) =>
        way(districtUrl(district.id), `Kontak dan kabar Kecamatan ${district.name}`),
      ),
      way(questionsUrl, 'Baca jawaban atas pertanyaan warga'),
      way(howToRegisterUrl, 'Lihat cara daftar'),
    ),
  ];
}

/**
 * A button that adds more results. Where the line breaks it stays and says so beside itself: the reader is far below
 * the count.
 * @param add puts them into the list and says so.
 */
export function moreButton(
  more: () => Promise<readonly Ranked[]>,
  add: (results: readonly Ranked[]) => void,
): HTMLElement[] {
  const button = element('button', { type: 'button', class: 'add' }, 'Tampilkan lebih banyak');
  const failure = element('p', { role: 'alert' }); // the page's one status is the count
  button.addEventListener('click', async () => {
    failure.textContent = '';
    button.disabled = true;
    const results = await more().catch(() => undefined);
    button.disabled = false;
    if (!results) {
      failure.textContent = 'Sambungan terputus. Coba lagi.';
      button.focus({ preventScroll: true });
      return;
    }
    button.hidden = results.length === 0;
    add(results);
  });
  return [button, failure];
}

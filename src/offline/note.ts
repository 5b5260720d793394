import { formatMoment, toMoment } from '../calendar.ts';

/** Where a page's first words are: after the link past the menu. */
const SKIP_LINK = /<a class="skip"[^>]*>[^<]*<\/a>/;
const KEPT_LIST = /(<ul [^>]*data-part="kept"[^>]*>).*?<\/ul>/s;

/**
 * A kept page with the note that it is one, in the look of the alert bar.
 * @param keptAt when it was fetched, epoch ms
 * @param online whether the device believes it has a network: then the site does not answer, or not in time
 */
export function withNote(html: string, keptAt: number, online: boolean): string {
  const why = online ? 'Situs belum dapat dihubungi.' : 'Anda sedang luring.';
  const note = `<aside class="alert-bar" aria-label="Halaman tersimpan" data-kept><p class="wrap"><span><b>${why}</b> Halaman ini disimpan pada ${formatMoment(toMoment(keptAt))} dan mungkin sudah berubah.</span> <a href="">Muat ulang</a></p></aside>`;
  return html.replace(SKIP_LINK, (link) => link + note);
}

/** The page that says a page is not kept, with the list of those that are: address and title, both as HTML. */
export function withKeptList(html: string, pages: readonly { path: string; title: string }[]): string {
  const items = pages.map(({ path, title }) => `<li><a href="${path}">${title}</a></li>`);
  return html.replace(KEPT_LIST, (_, start: string) => `${start}${items.join('')}</ul>`);
}

/** The title of a page without the site's name, as it stands in the HTML. */
export const titleOf = (html: string) =>
  (/<title>([^<]*)<\/title>/.exec(html)?.[1] ?? '').split(' | ')[0]!.trim();

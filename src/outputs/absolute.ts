/** A path of the site with its origin, for those who read it elsewhere. */
export function absolute(path: string, origin: string | URL): string {
  return new URL(path, origin).href;
}

/**
 * Rendered HTML whose links and pictures also work outside the site.
 * @param html from `renderMarkdown`, whose attributes are always in double quotes.
 * @param page the address of the page it stands on; links to a part of the page need it.
 */
export function absoluteHtml(html: string, page: string): string {
  return html.replace(/ (href|src|srcset)="([^"]*)"/g, (_, name: string, value: string) => {
    const addresses =
      name === 'srcset'
        ? value
            .split(', ')
            .map((each) => each.replace(/^\S+/, (address) => reach(address, page)))
            .join(', ')
        : reach(value, page);
    return ` ${name}="${addresses}"`;
  });
}

/** Only paths and fragments are touched, so that what was escaped stays exactly as it was. */
function reach(address: string, page: string): string {
  if (address.startsWith('/')) return new URL(page).origin + address;
  return address.startsWith('#') ? page + address : address;
}

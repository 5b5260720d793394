/** `mso-list:l0 level2 lfo1`: the second level of a list. */
const LEVEL = /mso-list:\s*l\d+\s+level(\d)/i;
const MARKER = /mso-list:\s*Ignore/i;

/**
 * Word writes the items of a list as paragraphs that carry the bullet as text, with level and kind hidden in their
 * style. Makes them the lists they are.
 */
export function groupWordLists(document: Document): void {
  let open: { list: HTMLElement; level: number }[] = [];
  let last: Element | undefined;
  for (const paragraph of [...document.querySelectorAll('p, h1, h2, h3, h4, h5, h6')]) {
    const level = Number(LEVEL.exec(paragraph.getAttribute('style') ?? '')?.[1] ?? 0);
    if (level === 0 || paragraph.localName !== 'p') {
      open = [];
      continue;
    }
    if (open[0] && paragraph.previousElementSibling !== open[0].list) open = [];
    const name = takeMarker(paragraph);
    while (open.length > 0 && open.at(-1)!.level > level) open.pop();
    const item = document.createElement('li');
    item.append(...paragraph.childNodes);
    if (open.at(-1)?.level !== level) {
      const list = document.createElement(name);
      if (open.length > 0 && last) last.append(list);
      else paragraph.before(list);
      open.push({ list, level });
    }
    open.at(-1)!.list.append(item);
    paragraph.remove();
    last = item;
  }
}

/** Takes the bullet or number off an item, and tells by it which kind of list this is. */
function takeMarker(paragraph: Element): 'ol' | 'ul' {
  const marker = [...paragraph.querySelectorAll('[style]')].find((each) =>
    MARKER.test(each.getAttribute('style') ?? ''),
  );
  const numbered = /^\s*\(?(?:\d+|[a-z]{1,4})[.)]/i.test(marker?.textContent ?? '');
  marker?.remove();
  return numbered ? 'ol' : 'ul';
}

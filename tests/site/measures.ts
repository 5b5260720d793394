/**
 * What a person would notice of a page, asked within it. Each function runs in the browser by itself, so it holds all
 * that it needs, and gives a line for each fault.
 */

/** What does not fit the width: the page scrolls sideways, or something is cut off. Tables may scroll within themselves. */
export function findCut(): string[] {
  const width = document.documentElement.clientWidth;
  const faults: string[] = [];
  const name = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 90);
  const isSeen = (element: HTMLElement) =>
    element.checkVisibility({ visibilityProperty: true }) && !element.closest('.unseen, .skip');
  if (document.documentElement.scrollWidth > width)
    faults.push(`the page is ${document.documentElement.scrollWidth} px wide`);
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!isSeen(element) || element.closest('svg')) continue;
    const { overflowX, overflowY } = getComputedStyle(element);
    const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
    const holdsText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue!.trim());
    if (cuts(overflowX) && element.innerText.trim() && element.scrollWidth > element.clientWidth + 1)
      faults.push(`cut at the side: ${name(element)}`);
    if (cuts(overflowY) && holdsText && element.scrollHeight > element.clientHeight + 1)
      faults.push(`cut below: ${name(element)}`);
    let scroller = element.parentElement;
    while (scroller && !/auto|scroll/.test(getComputedStyle(scroller).overflowX))
      scroller = scroller.parentElement;
    const { right, left, width: own } = element.getBoundingClientRect();
    if (own > 0 && !scroller && holdsText && (right > width + 1 || left < -1))
      faults.push(`sticks out: ${name(element)}`);
  }
  return faults;
}

/** Makes all text twice as large, as a phone's own setting does: whatever unit it was given in. */
export function doubleText(): void {
  const elements = [...document.querySelectorAll<HTMLElement>('body, body *')].filter(
    (element) => !element.closest('svg'),
  );
  const sizes = elements.map((element) => parseFloat(getComputedStyle(element).fontSize));
  elements.forEach((element, index) => (element.style.fontSize = `${2 * sizes[index]!}px`));
}

/**
 * Targets too small to tap: main controls lower than 44 px, others below 24 px with another within reach
 * (WCAG 2.2, 2.5.8). Links within a sentence are as high as its lines.
 */
export function findSmallTargets(): string[] {
  const main = '.button, .bottom-bar a, .site-header a, summary, input:not([type="hidden"]), select, button';
  const name = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 90);
  const isInSentence = (element: HTMLElement) =>
    getComputedStyle(element).display === 'inline' &&
    [...element.parentElement!.childNodes].some(
      (node) => node !== element && node.nodeType === 3 && node.nodeValue!.trim(),
    );
  const targets = [...document.querySelectorAll<HTMLElement>(`a[href], ${main}`)]
    .filter(
      (element) =>
        element.checkVisibility({ visibilityProperty: true }) && !element.closest('.skip, .unseen'),
    )
    .map((element) => {
      // A link may have a larger face than its text: a card that is one target.
      const face = getComputedStyle(element, '::after');
      const card = face.position === 'absolute' && face.content !== 'none' ? element.offsetParent : null;
      // A choice is tapped by its words too.
      const words = element.matches('[type="radio"], [type="checkbox"]') ? element.closest('label') : null;
      return { element, box: (card ?? words ?? element).getBoundingClientRect() };
    })
    .filter(({ box }) => box.width > 0 && box.height > 0);
  const faults: string[] = [];
  for (const { element, box } of targets) {
    const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
    if (element.matches(main) && box.height < 43.5)
      faults.push(`${size} for a main control: ${name(element)}`);
    if ((box.width >= 24 && box.height >= 24) || isInSentence(element)) continue;
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    const near = targets.find((other) => {
      if (other.element === element || other.element.contains(element) || element.contains(other.element))
        return false;
      const dx = Math.max(other.box.left - x, 0, x - other.box.right);
      const dy = Math.max(other.box.top - y, 0, y - other.box.bottom);
      const isSmall = other.box.width < 24 || other.box.height < 24;
      const apart = isSmall
        ? Math.hypot(other.box.x + other.box.width / 2 - x, other.box.y + other.box.height / 2 - y) - 12
        : Math.hypot(dx, dy);
      return apart < 11.5;
    });
    if (near) faults.push(`${size}, too near ${name(near.element)}: ${name(element)}`);
  }
  return faults;
}

/** What can be reached with the keyboard, in order, marked so that a walk can be compared with it. */
export function markStops(): number {
  // The arrow keys lead on within a group of choices: Tab stops at the chosen one, or else its first.
  const isLaterChoice = (element: Element) => {
    const { type, name, form } = element as HTMLInputElement;
    const choices = `[type="radio"][name="${name}"]`;
    const stop = form?.querySelector(`${choices}:checked`) ?? form?.querySelector(choices);
    return type === 'radio' && stop !== element;
  };
  const stops = [
    ...document.querySelectorAll<HTMLElement>(
      'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]',
    ),
  ].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true }) &&
      !element.closest('[inert]') &&
      !isLaterChoice(element) &&
      !(element as HTMLButtonElement).disabled,
  );
  stops.forEach((stop, index) => (stop.dataset['stop'] = String(index)));
  return stops.length;
}

/** Which stop has the focus, and whether a person sees that it has. */
export function lookAtFocus(): { stop: string | undefined; faults: string[] } {
  const element = document.activeElement as HTMLElement;
  const faults: string[] = [];
  const name = element.outerHTML.replace(/\s+/g, ' ').slice(0, 90);
  const rgb = (colour: string): [number, number, number, number] => {
    const [r, g, b, a = 1] = colour.match(/[\d.]+/g)!.map(Number);
    const scale = colour.startsWith('color(') ? 255 : 1; // color-mix() gives parts of one
    return [r! * scale, g! * scale, b! * scale, a];
  };
  const luminance = ([r, g, b]: readonly number[]) => {
    const linear = [r!, g!, b!].map((each) =>
      each <= 10.31 ? each / 3294.6 : ((each / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * linear[0]! + 0.7152 * linear[1]! + 0.0722 * linear[2]!;
  };
  const ground = (from: Element | null): number[] => {
    for (let each = from; each; each = each.parentElement) {
      const colour = rgb(getComputedStyle(each).backgroundColor);
      if (colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  if (element !== document.body) {
    // A card shows the focus of the link within it.
    let shown: HTMLElement | null = element;
    const hasOutline = (each: HTMLElement) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(each);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
    };
    while (shown && !hasOutline(shown)) shown = shown.parentElement;
    if (!shown) faults.push(`no outline: ${name}`);
    else {
      const { outlineColor, outlineOffset, boxShadow } = getComputedStyle(shown);
      // A ring that lies outside is seen on what surrounds the element, one inside on the element itself.
      const isInside = parseFloat(outlineOffset) < 0;
      const around = luminance(ground(isInside ? shown : shown.parentElement));
      const rings = [outlineColor, ...(isInside ? [] : (boxShadow.match(/^rgba?\([^)]*\)/) ?? []))];
      const contrasts = rings.map((ring) => {
        const own = luminance(rgb(ring));
        return (Math.max(own, around) + 0.05) / (Math.min(own, around) + 0.05);
      });
      const contrast = Math.max(...contrasts);
      if (contrast < 3) faults.push(`rings of ${contrast.toFixed(2)} : 1: ${name}`);
    }
    const box = element.getBoundingClientRect();
    const [x, y] = [
      box.x + Math.min(box.width / 2, innerWidth / 2),
      box.y + Math.min(box.height, innerHeight) / 2,
    ];
    const top = document.elementFromPoint(Math.min(Math.max(x, 1), innerWidth - 1), y);
    if (y < 0 || y > innerHeight) faults.push(`out of sight: ${name}`);
    else if (top && !element.contains(top) && !top.contains(element) && top.closest('.bottom-bar'))
      faults.push(`behind the bar: ${name}`);
  }
  return { stop: element.dataset['stop'], faults };
}

/** Notes for each press of a key where the focus is once it was let go, in `noted`. */
export function noteFocus(look: typeof lookAtFocus): void {
  const noted: ReturnType<typeof lookAtFocus>[] = [];
  Object.assign(window, { noted });
  document.addEventListener('keyup', () => noted.push(look()), { capture: true });
}

/** Focuses every marked stop, and gives what is wrong with how it looks then. */
export function lookAtEveryFocus(look: typeof lookAtFocus): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-stop]')].flatMap((stop) => {
    stop.focus();
    return look().faults;
  });
}

/** Notes what moves on the page from its first moment on, in `shifts`; `drawn` is kept once there is text to be seen. */
export function addUpShifts(): void {
  const shifts: string[] = [];
  const drawn = new Promise((resolve) =>
    new PerformanceObserver((list) => {
      if (list.getEntriesByName('first-contentful-paint').length > 0) resolve(undefined);
    }).observe({ type: 'paint', buffered: true }),
  );
  Object.assign(window, { shifts, drawn });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const { value, sources } = entry as unknown as {
        value: number;
        sources: readonly { readonly node?: Node }[];
      };
      const moved = sources.map(({ node }) => (node as Element | undefined)?.outerHTML?.slice(0, 90));
      shifts.push(`${value.toFixed(4)}: ${moved.join(' · ')}`);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Looks at all of the page until every picture has come, and gives what moved since its first moment. */
export async function scrollThrough(): Promise<string[]> {
  const drawn = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  await document.fonts.ready;
  for (let top = 0; top < document.documentElement.scrollHeight; top += innerHeight) {
    scrollTo({ top, behavior: 'instant' });
    await drawn();
  }
  const shown = [...document.images].filter((image) => image.checkVisibility());
  await Promise.all(shown.map((image) => image.decode()));
  await drawn();
  await drawn();
  scrollTo({ top: 0, behavior: 'instant' });
  return (window as unknown as { shifts: string[] }).shifts;
}

/**
 * Buttons that forced colours would leave without an edge, and parts that refuse them. The browser draws choices
 * itself, edge and all.
 */
export function findLostEdges(): string[] {
  const faults: string[] = [];
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    if (!element.checkVisibility()) continue;
    const style = getComputedStyle(element);
    const name = element.outerHTML.replace(/\s+/g, ' ').slice(0, 90);
    if (
      element.matches(
        '.button, button, input:not([type="hidden"], [type="radio"], [type="checkbox"]), select',
      ) &&
      parseFloat(style.borderTopWidth) < 1
    )
      faults.push(`no edge: ${name}`);
    if (style.forcedColorAdjust === 'none' && !element.closest('svg'))
      faults.push(`keeps its colours: ${name}`);
  }
  return faults;
}

/** What paper cannot carry: a coloured ground, pale letters, a control, a link whose address is nowhere to be read. */
export function findUnprintable(): string[] {
  const name = (element: Element) => element.outerHTML.replace(/\s+/g, ' ').slice(0, 90);
  const shadesOf = (colour: string) => colour.match(/[\d.]+/g)!.map(Number);
  const controls =
    'button, input, select, textarea, .share, .listen, .player, .remember, .actions, .near, .next, .pagination, .filters, .calendar, .button.quiet';
  const faults: string[] = [];
  for (const element of document.querySelectorAll('body, body *')) {
    if (!element.checkVisibility({ visibilityProperty: true })) continue;
    if (element.closest('.unseen, .sheet, svg, noscript, form:has(.answer, :checked)')) continue;
    const { backgroundColor, color } = getComputedStyle(element);
    const [red, green, blue, alpha = 1] = shadesOf(backgroundColor);
    if (alpha > 0 && Math.min(red!, green!, blue!) < 255 && !element.matches('img'))
      faults.push(`ground ${backgroundColor}: ${name(element)}`);
    const holdsText = [...element.childNodes].some((node) => node.nodeType === 3 && node.nodeValue!.trim());
    if (holdsText && Math.max(...shadesOf(color).slice(0, 3)) > 110)
      faults.push(`pale ${color}: ${name(element)}`);
    if (element.matches(controls)) faults.push(`waits to be tapped: ${name(element)}`);
    if (element.matches('a[href^="http"]:not([href*="//wa.me/"])')) {
      const after = getComputedStyle(element, '::after').content;
      const told = [element.textContent, after]
        .join()
        .split((element as HTMLAnchorElement).getAttribute('href')!);
      if (told.length !== 2) faults.push(`says its address ${told.length - 1} times: ${name(element)}`);
    }
  }
  return faults;
}

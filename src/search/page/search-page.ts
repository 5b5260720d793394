import { searchUrl } from '../../urls.ts';
import type { Answer, Finder, Request } from '../find.ts';
import { facetNames, type FacetName, type FirstIndex } from '../index-files.ts';
import type { Ranked } from '../rank.ts';
import type { Guess } from '../understand.ts';
import { fromAddress, toAddress } from './address.ts';
import { element } from './element.ts';
import { chips } from './chips.ts';
import { resultItem } from './results.ts';

/** A pause in typing after which search starts, in milliseconds. */
const PAUSE = 120;
/** A pause after which the count is read out. */
const READ_OUT = 700;

/**
 * The search page: a field, what was understood, results that grow while more is known, and what to narrow them by.
 * The address always says what is shown, so Back, a reload and a shared link lead to it.
 */
export class SearchPage {
  readonly #finder: Finder;
  readonly #input: HTMLInputElement;
  readonly #form: HTMLFormElement;
  readonly #found: HTMLElement;
  readonly #browse: HTMLElement;
  readonly #status: HTMLElement;
  readonly #understood: HTMLElement;
  readonly #list: HTMLOListElement;
  readonly #after: HTMLElement;
  readonly #filters: HTMLDetailsElement;
  readonly #narrow: HTMLElement;
  #selects: Record<FacetName, HTMLSelectElement> | undefined;
  #count: (() => Promise<void>) | undefined;
  #index: FirstIndex | undefined;
  #request: Request = { query: '' };
  #running = 0;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #readOut: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, finder: Finder) {
    const part = <T extends HTMLElement>(name: string) => root.querySelector<T>(`[data-part="${name}"]`)!;
    this.#finder = finder;
    this.#form = part('form');
    this.#input = part('input');
    this.#found = part('found');
    this.#browse = part('browse');
    this.#status = part('status');
    this.#understood = part('understood');
    this.#list = part('results');
    this.#after = part('after');
    this.#narrow = part('narrow');
    this.#filters = this.#narrow.closest('details')!;
  }

  start(): void {
    this.#input.addEventListener('input', () => this.#typed());
    this.#input.addEventListener('focus', () => this.#prepare(), { once: true });
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#ask({ ...this.#request, query: this.#input.value }, 'push');
      this.#list.querySelector('a')?.focus({ preventScroll: true });
    });
    this.#filters.addEventListener('toggle', () => void this.#count?.().catch(() => undefined));
    this.#narrow.addEventListener('change', () => this.#ask(this.#chosen(), 'push'));
    document.addEventListener('keydown', (event) => this.#key(event));
    addEventListener('popstate', () => this.#read());
    this.#read();
  }

  /** Takes over what the address asks for. */
  #read(): void {
    const request = fromAddress(location.search);
    // What was typed before the script came counts more than an address without a query.
    const typed = !request.query && document.activeElement === this.#input ? this.#input.value : '';
    this.#input.value = request.query || typed;
    this.#ask({ ...request, query: this.#input.value });
  }

  #prepare(): void {
    void this.#finder.prepare(this.#input.value).catch(() => undefined);
  }

  #typed(): void {
    clearTimeout(this.#pause);
    this.#pause = setTimeout(() => {
      // Another query is another question: what was guessed and taken back, and exact words, belong to the old one.
      this.#ask(
        { query: this.#input.value, facets: this.#request.facets, sort: this.#request.sort },
        'replace',
      );
    }, PAUSE);
  }

  #chosen(): Request {
    const chosen = new FormData(this.#form);
    const value = (name: string) => String(chosen.get(name) ?? '') || undefined;
    return {
      ...this.#request,
      query: this.#input.value,
      facets: Object.fromEntries(facetNames.map((name) => [name, value(name)])),
      sort: value('urut') === 'terbaru' ? 'terbaru' : undefined,
    };
  }

  #ask(request: Request, address?: 'push' | 'replace'): void {
    clearTimeout(this.#pause);
    const url = toAddress(request, searchUrl);
    if (address && url !== location.pathname + location.search)
      history[address === 'push' ? 'pushState' : 'replaceState'](null, '', url);
    this.#request = request;
    void this.#run(request);
  }

  async #run(request: Request): Promise<void> {
    const running = ++this.#running;
    const asks = request.query.trim() !== '' || facetNames.some((name) => request.facets?.[name]);
    this.#browse.hidden = asks;
    this.#found.hidden = !asks;
    this.#found.dataset['stage'] = '';
    if (!asks) return this.#say('');
    try {
      this.#index = (await this.#finder.open()).index;
      for await (const answer of this.#finder.find(request)) {
        if (running !== this.#running) return;
        this.#show(answer, request, this.#index);
      }
    } catch {
      if (running !== this.#running) return;
      this.#browse.hidden = false;
      for (const part of [this.#understood, this.#list, this.#after]) part.replaceChildren();
      this.#filters.hidden = true;
      this.#say(
        'Pencarian belum dapat dimuat. Periksa sambungan internet Anda, lalu coba lagi. Daftar di bawah tetap dapat dibuka.',
      );
    }
  }

  /** The lists to narrow by: not needed for a first answer, so they come after it. */
  async #showFilters(index: FirstIndex, request: Request, { count }: Answer): Promise<void> {
    const { filterFields, showCounts } = await import('./filters.ts');
    if (!this.#selects) {
      const { fields, selects } = filterFields(index);
      this.#selects = selects;
      this.#narrow.prepend(...fields);
    }
    for (const name of facetNames) this.#selects[name].value = request.facets?.[name] ?? '';
    const sort = this.#narrow.querySelector<HTMLSelectElement>('[name="urut"]');
    if (sort) sort.value = request.sort ?? 'sesuai';
    // Counting loads every filter, so it waits until someone looks.
    this.#count = async () => {
      const [running, selects] = [this.#running, this.#selects];
      this.#count = undefined;
      const counts = await count?.();
      if (counts && selects && running === this.#running) showCounts(selects, counts);
    };
    if (this.#filters.open) await this.#count();
  }

  #show(answer: Answer, request: Request, index: FirstIndex): void {
    const { stage, results, understanding, akin, total } = answer;
    const complete = stage === 'penuh';
    const nothing = complete && results.length === 0;
    this.#showUnderstood(answer, request, index);
    this.#showResults(nothing ? akin : results, answer, index);
    if (complete) void this.#showFilters(index, request, answer).catch(() => undefined);
    this.#after.replaceChildren();
    if (complete) void this.#showAfter(answer, index).catch(() => undefined);
    this.#browse.hidden = !nothing;
    this.#filters.hidden = false;
    this.#found.dataset['stage'] = stage;

    const asked = understanding.corrected ?? request.query.trim();
    const words = asked && ` “${asked}”`;
    const about = words && ` untuk${words}`;
    const count = (total ?? results.length).toLocaleString('id');
    if (nothing) this.#say(`Tidak ada hasil${about}.${akin.length > 0 ? ' Ini yang paling dekat.' : ''}`);
    else if (complete) this.#say(`${count} hasil${about}`);
    else this.#say(results.length > 0 ? `${count} hasil pertama${about} …` : `Mencari${words} …`);
  }

  /** Keeps the items that stand, so that focus and scroll stay; only what is new is added. */
  #showResults(results: readonly Ranked[], { understanding }: Answer, index: FirstIndex): void {
    const now = Date.now();
    const focused = this.#list.contains(document.activeElement)
      ? document.activeElement?.getAttribute('href')
      : undefined;
    const items = results.map((each) => resultItem(each, understanding.concepts, index, now));
    this.#list.replaceChildren(...items);
    if (focused)
      this.#list
        .querySelector<HTMLAnchorElement>(`a[href="${CSS.escape(focused)}"]`)
        ?.focus({ preventScroll: true });
  }

  #showUnderstood({ understanding }: Answer, request: Request, index: FirstIndex): void {
    const parts: HTMLElement[] = [];
    if (understanding.corrected) {
      const exact = toAddress({ ...request, exact: true }, searchUrl);
      const back = element('a', { href: exact }, `Cari persis “${request.query.trim()}”`);
      back.addEventListener('click', (event) => {
        event.preventDefault();
        this.#ask({ ...request, exact: true }, 'push');
        this.#input.focus();
      });
      parts.push(
        element(
          'p',
          {},
          'Menampilkan hasil untuk ',
          element('strong', {}, understanding.corrected),
          '. ',
          back,
        ),
      );
    }
    const taken = (guess: Guess) => {
      this.#ask({ ...request, without: [...(request.without ?? []), guess] }, 'push');
      this.#input.focus();
    };
    const found = chips(understanding, index, taken);
    if (found.length > 0)
      parts.push(
        element('ul', { class: 'chips', 'aria-label': 'Yang kami tangkap dari kata Anda' }, ...found),
      );
    this.#understood.replaceChildren(...parts);
  }

  /** Below the list: more of it, or other ways when there is none. Loaded when first needed. */
  async #showAfter(answer: Answer, index: FirstIndex): Promise<void> {
    const running = this.#running;
    const { helpInstead, moreButton } = await import('./after-results.ts');
    if (running !== this.#running) return;
    if (answer.results.length === 0) return this.#after.replaceChildren(...helpInstead(answer));
    if (!answer.more) return;
    const parts = moreButton(answer.more, (results) => {
      if (running !== this.#running) return;
      const items = results.map((each) => resultItem(each, answer.understanding.concepts, index, Date.now()));
      this.#list.append(...items);
      items[0]?.querySelector('a')?.focus({ preventScroll: true });
      this.#say(items.length > 0 ? `${items.length} hasil ditambahkan` : 'Semua hasil sudah ditampilkan.');
    });
    this.#after.replaceChildren(...parts);
  }

  /** Shown at once, read out after a pause, so that a screen reader is not interrupted by every letter. */
  #say(text: string): void {
    const [shown, spoken] = [this.#status.firstElementChild!, this.#status.lastElementChild!];
    shown.textContent = text;
    clearTimeout(this.#readOut);
    this.#readOut = setTimeout(() => {
      if (spoken.textContent !== text) spoken.textContent = text;
    }, READ_OUT);
  }

  #key(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const writing = target.matches('input, select, textarea, [contenteditable]');
    if (event.key === '/' && !writing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      this.#input.focus();
      this.#input.select();
      return;
    }
    if (event.key === 'Escape' && this.#list.contains(target)) return this.#input.focus();
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    if (target !== this.#input && !this.#list.contains(target)) return;
    const stops = [this.#input, ...this.#list.querySelectorAll('a')];
    const next = stops[stops.indexOf(target as HTMLInputElement) + (event.key === 'ArrowDown' ? 1 : -1)];
    if (!next) return;
    event.preventDefault();
    next.focus();
  }
}

import { endOfDay, toEpoch } from '../calendar.ts';
import { compareBatches, isOver, type BatchStatus } from '../views/batch-status.ts';
import { servedBy, serves } from '../views/fitting.ts';
import { readDates, readStatusData } from '../views/ticket-state.ts';

/**
 * Says of each batch and each announcement where it stands at `now` (epoch ms): a page may be read long after it was
 * built. Tickets keep the height they had, so that nothing below them moves.
 */
export function tellStatus(root: ParentNode, now: number): void {
  const states = [...root.querySelectorAll<HTMLElement>('.state[data-status]')].map((element) => {
    const { said, status } = readStatusData(element.dataset, now);
    const changed = said && element.textContent !== said.text ? said : undefined;
    // Measuring makes the phone lay out the page at once: only where words change, and all before any does.
    return { element, said, changed, status, height: changed && element.offsetHeight };
  });
  for (const { element, said, changed, status, height } of states) {
    if (changed) {
      element.style.minHeight = `${height}px`;
      element.dataset['dated'] ??= element.textContent; // for paper: styles/print.css
      element.textContent = changed.text;
      element.className = `state ${changed.tone}`;
    }
    element.dataset['now'] = status;
    const around = element.closest<HTMLElement>('.ticket, .registration')!;
    if (said && around.matches('.ticket')) around.className = `ticket ${said.tone}`;
    showWhile(element.closest<HTMLElement>('.fitting') ?? around, status);
    // On a batch's own page the ways on go with its registration.
    const ways = around.matches('.registration') && root.querySelector<HTMLElement>('.next');
    if (ways) showWhile(ways, status);
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-expires], [data-until]')) {
    const { expires, until } = element.dataset;
    if (now >= (until ? endOfDay(until) : toEpoch(expires!))) showWhile(element, 'berakhir');
  }
}

/**
 * Orders each list of tickets as of now, and of what lies ahead puts first of all what serves the reader's own
 * district, where it is known. Moves nothing that stands right.
 */
export function orderTickets(root: ParentNode, district?: string): void {
  for (const list of root.querySelectorAll('.tickets')) {
    const items = [...list.children] as HTMLElement[];
    const batches = items.map((item) => {
      const { dataset } = item.querySelector<HTMLElement>('.state')!;
      const status = dataset['now'] as BatchStatus;
      const isFar = isOver(status) || (district !== undefined && !serves(servedBy(item.dataset), district));
      return { item, status, dates: readDates(dataset), isFar };
    });
    batches.sort((a, b) => Number(a.isFar) - Number(b.isFar) || compareBatches(a, b));
    if (batches.some(({ item }, index) => item !== items[index]))
      list.append(...batches.map(({ item }) => item));
  }
}

/** See components/shown-while.ts. */
function showWhile(around: HTMLElement, state: string): void {
  for (const element of [around, ...around.querySelectorAll<HTMLElement>('[data-while]')]) {
    const states = element.dataset['while']?.split(' ');
    if (states) element.hidden = !states.includes(state);
  }
}

import { lowerEdge } from '../lower-edge.ts';
import { progressOf, watchPublishing, type Progress, type Publishing, whyFailed } from './status.ts';

/** What the editor is waiting to see live. */
interface Awaited {
  readonly commit: string;
  readonly title: string;
  /** The public address, or undefined for what has no page of its own or was deleted. */
  readonly url?: string;
  /** Why the public does not see it although it is published, in a sentence. */
  readonly hidden?: string | undefined;
  /** It is on its way off the site. */
  readonly leaves?: boolean;
}

/** Where a tab remembers over a reload what it waits for. */
const AWAITED = 'desk-awaited';
const POLL_MS = 1_000;
const GOOD_NEWS_MS = 60_000;

let awaited: Awaited | undefined;
let shown: 'building' | 'live' | 'failed' | undefined;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Begins to tell, at the edge of the desk, what becomes of the public site: also of what was published before a reload. */
export function showPublishing(): void {
  const before = sessionStorage.getItem(AWAITED);
  if (before) awaitLive(JSON.parse(before) as Awaited);
  watchPublishing((status) => {
    if (awaited) void follow();
    else if (status.state === 'failed' && status.failed) showFailure(status);
    else if (status.upstream?.state === 'conflict' && status.upstream.message)
      draw('failed', status.upstream.message);
    else if (shown === 'failed') hide();
  });
}

/** A text was accepted for publication: its way to the public is told until it is there. */
export function awaitLive(what: Awaited): void {
  awaited = what;
  sessionStorage.setItem(AWAITED, JSON.stringify(what));
  draw('building', `${what.leaves ? 'Sedang diturunkan' : 'Sedang diterbitkan'}: ${what.title} …`);
  void follow();
}

async function follow(): Promise<void> {
  clearTimeout(timer);
  const what = awaited;
  if (!what) return;
  const progress = await progressOf(what.commit).catch(() => undefined);
  if (what !== awaited) return;
  if (progress?.state === 'live') return arrived(what);
  if (progress?.state === 'failed') return failed(what, progress);
  timer = setTimeout(() => void follow(), POLL_MS);
}

function stopWaiting(): void {
  awaited = undefined;
  sessionStorage.removeItem(AWAITED);
}

function arrived(what: Awaited): void {
  stopWaiting();
  const news = what.leaves ? 'Sudah hilang dari situs' : 'Sudah tayang';
  if (what.hidden) draw('live', `Sudah diterima: ${what.title}. ${what.hidden}`);
  else draw('live', `${news}: ${what.title}`, what.url);
  timer = setTimeout(hide, GOOD_NEWS_MS);
}

function failed(what: Awaited, { problems = [] }: Progress): void {
  stopWaiting();
  const news = what.leaves ? 'Belum hilang dari situs' : 'Belum tayang';
  draw(
    'failed',
    `${news}: ${what.title}. Situs yang lama tetap tampil. ${whyFailed({ problems, message: '' })}`,
  );
}

function showFailure({ failed: failure }: Publishing): void {
  draw('failed', `Situs belum dapat diperbarui; yang lama tetap tampil. ${whyFailed(failure!)}`);
}

function draw(kind: 'building' | 'live' | 'failed', words: string, url?: string): void {
  hide();
  shown = kind;
  const bar = document.createElement('aside');
  bar.className = 'desk-publishing';
  bar.dataset['state'] = kind;
  bar.setAttribute('role', kind === 'failed' ? 'alert' : 'status');
  const text = document.createElement('p');
  text.textContent = words;
  bar.append(text);
  if (url) {
    const link = document.createElement('a');
    link.href = url;
    link.target = '_blank';
    link.textContent = new URL(url, location.href).pathname;
    bar.append(link);
  }
  const close = document.createElement('button');
  close.type = 'button';
  close.textContent = '×';
  close.setAttribute('aria-label', 'Tutup kabar ini');
  close.addEventListener('click', hide);
  bar.append(close);
  lowerEdge().append(bar);
}

function hide(): void {
  shown = undefined;
  lowerEdge().querySelector('.desk-publishing')?.remove();
}

import { offlineUrl } from '../urls.ts';
import { titleOf, withKeptList, withNote } from './note.ts';

/** A page lies in the cache of the release it was read in, so that after the next release it is asked for again. */
const PREFIX = 'halaman-';
const KEPT_AT = 'x-kept-at';
/** Pages kept besides the essential ones. Each is asked for again after every release: few enough for that. */
const MOST = 40;

/** The pages on this device, by path. Everything may throw where the device refuses to keep things. */
export class KeptPages {
  readonly #name: string;
  readonly #essential: readonly string[];

  constructor(version: string, essential: readonly string[]) {
    this.#name = PREFIX + version;
    this.#essential = essential;
  }

  /**
   * Takes what the network said of a page: keeps it, or forgets it when it moved, is gone or has no room.
   * @returns whether it is kept
   */
  async take(path: string, response: Response): Promise<boolean> {
    const isPage = response.headers.get('content-type')?.startsWith('text/html');
    if (response.ok && isPage) return this.#keep(path, response);
    const isGone = response.status === 404 || response.status === 410 || response.type === 'opaqueredirect';
    if (isGone) await this.forget(path);
    return false;
  }

  async forget(path: string): Promise<void> {
    for (const name of await this.#caches()) await (await caches.open(name)).delete(path);
  }

  async has(path: string): Promise<boolean> {
    return (await this.#find(path)) !== undefined;
  }

  /** The kept page, saying that it is one. */
  async read(path: string, online: boolean): Promise<Response | undefined> {
    const kept = await this.#find(path);
    return kept && replaceText(kept, withNote(await kept.text(), keptAt(kept), online));
  }

  /** What is shown for a page that is not kept: the list of those that are. */
  async notKept(): Promise<Response | undefined> {
    const page = await this.#find(offlineUrl);
    if (!page) return undefined;
    const list = [];
    for (const path of await this.paths()) {
      if (path !== offlineUrl) list.push({ path, title: titleOf(await this.text(path)) });
    }
    return replaceText(page, withKeptList(await page.text(), list), 503);
  }

  /** The paths of all kept pages: the essential ones first, then those read last. */
  async paths(): Promise<string[]> {
    const read = new Map<string, number>();
    for (const name of await this.#caches()) {
      const cache = await caches.open(name);
      for (const request of await cache.keys()) {
        const { pathname } = new URL(request.url);
        const kept = await cache.match(request);
        if (kept && !read.has(pathname)) read.set(pathname, keptAt(kept));
      }
    }
    const essential = this.#essential.filter((path) => read.delete(path));
    return [...essential, ...[...read].sort((a, b) => b[1] - a[1]).map(([path]) => path)];
  }

  /** Pages kept under an earlier release, which may have changed or gone since. */
  async stale(): Promise<string[]> {
    const current = await caches.open(this.#name);
    const stale = [];
    for (const path of await this.paths()) if (!(await current.match(path))) stale.push(path);
    return stale;
  }

  async hasEarlier(): Promise<boolean> {
    return (await this.#caches()).length > 1;
  }

  /** Forgets the caches of earlier releases. */
  async forgetEarlier(): Promise<void> {
    for (const name of await this.#caches()) if (name !== this.#name) await caches.delete(name);
  }

  /** Forgets what was read longest ago, beyond what may be kept. @returns whether anything was forgotten */
  async trim(): Promise<boolean> {
    const cache = await caches.open(this.#name);
    if ((await cache.keys()).length <= MOST) return false;
    const read = (await this.paths()).filter((path) => !this.#essential.includes(path));
    for (const path of read.slice(MOST)) await cache.delete(path);
    return read.length > MOST;
  }

  /** The HTML of a kept page. */
  async text(path: string): Promise<string> {
    return (await (await this.#find(path))?.text()) ?? '';
  }

  /** This release's cache, then earlier ones. */
  async #caches(): Promise<string[]> {
    const earlier = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== this.#name);
    return [this.#name, ...earlier];
  }

  async #find(path: string): Promise<Response | undefined> {
    for (const name of await this.#caches()) {
      const kept = await (await caches.open(name)).match(path);
      if (kept) return kept;
    }
    return undefined;
  }

  /** On a full device no older copy is left to stand for what the network just said. */
  async #keep(path: string, response: Response): Promise<boolean> {
    const headers = new Headers(response.headers);
    // The server's clock, where it says the time: a phone's may be wrong.
    headers.set(KEPT_AT, String(Date.parse(headers.get('date') ?? '') || Date.now()));
    const body = await response.blob();
    const cache = await caches.open(this.#name);
    const put = () => cache.put(path, new Response(body, { headers })).then(() => true);
    return put().catch(async () => {
      await this.forget(path);
      return put().catch(() => false);
    });
  }
}

const keptAt = (kept: Response) => Number(kept.headers.get(KEPT_AT));

/** The same answer with another text; what was said about the old one's form no longer holds. */
function replaceText({ headers: said }: Response, text: string, status = 200): Response {
  const headers = new Headers(said);
  for (const name of ['content-encoding', 'content-length', 'etag']) headers.delete(name);
  return new Response(text, { status, headers });
}

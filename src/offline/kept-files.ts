const CACHE = 'berkas';

/** Scripts and pictures, named by their content, and letters, which change with a release at most. */
export const isFile = (path: string) => /^\/(?:_astro|fonts)\/|^\/media\/.+\.(?:webp|jpg)$/.test(path);

/** From the device, else over the network and kept. */
export async function fileOf(request: Request): Promise<Response> {
  const kept = await caches
    .open(CACHE)
    .then((cache) => cache.match(request.url))
    .catch(() => undefined);
  if (kept) return kept;
  const response = await fetch(request);
  if (response.ok) void keep(request.url, response.clone()).catch(() => undefined);
  return response;
}

/** Makes sure that a file is kept. @returns whether it is @throws when it cannot be had */
export async function fetchFile(path: string, cache: RequestCache): Promise<boolean> {
  if (await (await caches.open(CACHE)).match(path)) return true;
  const response = await fetch(path, { cache });
  return response.ok && keep(path, response);
}

/**
 * Forgets files that neither `needed` lists nor any of the kept pages names, so that a picture leaves with its page;
 * and the letters, which are asked for again since their name never changes.
 */
export async function forgetUnnamed(needed: readonly string[], pages: readonly string[]): Promise<void> {
  const cache = await caches.open(CACHE);
  for (const { url } of await cache.keys()) {
    const { pathname } = new URL(url);
    const isNamed = needed.includes(pathname) || pages.some((html) => html.includes(pathname));
    if (!isNamed || pathname.startsWith('/fonts/')) await cache.delete(url);
  }
}

async function keep(url: string, response: Response): Promise<boolean> {
  const cache = await caches.open(CACHE);
  return cache.put(url, response).then(
    () => true,
    () => false, // no room
  );
}

import { workerUrl } from '../urls.ts';

/**
 * Lets the service worker keep this page and the essential ones, once the page itself is loaded and the phone has
 * nothing else to do; and ends a worker that the site no longer has. Where nothing may be kept, nothing happens.
 */
export async function keepForOffline(window: Window & typeof globalThis): Promise<void> {
  try {
    await leisure();
    const { serviceWorker } = window.navigator;
    const controlled = serviceWorker.controller;
    try {
      const registration = await serviceWorker.register(workerUrl);
      if (controlled) await registration.update();
    } catch {
      // A broken line refuses too: only where the site says that there is no worker, it is removed.
      const { status } = await fetch(workerUrl, { method: 'HEAD', cache: 'no-store' });
      if (status !== 404 && status !== 410) return;
      await (await serviceWorker.getRegistration())?.unregister();
      for (const name of await window.caches.keys()) await window.caches.delete(name);
      return;
    }
    if (controlled) return;
    const { active } = await serviceWorker.ready;
    const loaded = performance.getEntriesByType('resource').map(({ name }) => name);
    active!.postMessage([document.URL, ...loaded]);
  } catch {
    // No worker, no storage, no line: the page is whole without.
  }
}

/** After everything of the page has come, and then when the phone has time. */
async function leisure(): Promise<void> {
  if (document.readyState !== 'complete')
    await new Promise((resolve) => addEventListener('load', resolve, { once: true }));
  await new Promise<unknown>((resolve) =>
    'requestIdleCallback' in globalThis ? requestIdleCallback(resolve) : setTimeout(resolve, 1),
  );
}

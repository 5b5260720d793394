import { ensureSite, siteNames } from './build.ts';

/** Builds both sites once for all tests of this folder, one after the other since they share Astro's caches. */
export default async function setup(): Promise<void> {
  for (const name of siteNames) await ensureSite(name);
}

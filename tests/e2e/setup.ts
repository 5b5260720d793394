import { ensureDeskBundle } from '../../scripts/desk-bundle.ts';
import setupSites from '../site/setup.ts';

/** Builds what several files of this folder need once, before any of them begins. */
export default async function setup(): Promise<void> {
  await ensureDeskBundle();
  await setupSites();
}

import { rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import setupSites from '../site/setup.ts';
import { RunningDesk } from './desk.ts';

/** Makes what several files of this folder need once, before any of them begins. */
export default async function setup(project: TestProject): Promise<() => void> {
  await setupSites();
  const desk = await RunningDesk.prepare();
  project.provide('preparedDesk', desk);
  return () => rmSync(desk, { recursive: true, force: true });
}

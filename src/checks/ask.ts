import { BuiltSite } from './built-site.ts';
import type { Check } from './check.ts';
import { checks, type CheckName } from './index.ts';
import type { Problem } from './problem.ts';

/**
 * Asks every question of the built site in a folder; each page is read and parsed once.
 * @returns the problems of each check, gathered to the end
 */
export async function ask(
  folder: string,
): Promise<{ pages: number; problems: Record<CheckName, Problem[]> }> {
  const site = new BuiltSite(folder);
  const running = Object.entries(checks as Record<string, Check>).map(([name, check]) => ({
    ...check.begin(site),
    name,
    problems: [] as Problem[],
  }));
  const files = site.pageFiles;
  for (const file of files) {
    const page = site.page(file);
    for (const check of running) if (check.page) check.problems.push(...check.page(page));
  }
  for (const check of running) if (check.end) check.problems.push(...(await check.end()));
  const problems = Object.fromEntries(running.map(({ name, problems }) => [name, problems]));
  return { pages: files.length, problems: problems as Record<CheckName, Problem[]> };
}

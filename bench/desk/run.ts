/**
 * `npm run bench:desk`: how long an editor waits at our desk, at stock Decap and at Sveltia with the same content:
 * 1.6 Mbit/s, 150 ms, processor four times slowed, empty cache; one after the other within each round, medians.
 * The peers' content costs them less than ours costs us: Decap asks decap-server on this machine in its quickest
 * mode, Sveltia has the files on the device.
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { parseMarkdownFile } from '../../src/intake/front-matter.ts';
import { cache } from '../../scripts/paths.ts';
import { runOrExplain, say } from '../../scripts/say.mjs';
import { launchBrowser } from '../../tests/e2e/browser.ts';
import { generateContent } from '../../tests/fixtures/generate.ts';
import { installPackages } from '../npm-packages.ts';
import { median, table } from '../table.ts';
import type { Contender } from './contender.ts';
import { ours } from './ours.ts';
import { peerVersions, stockDecap, sveltia, writeBundle } from './peers.ts';
import { visit, type Visit } from './visit.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '1000,10000' },
    rounds: { type: 'string', default: '3' },
    patience: { type: 'string', default: '180' },
    port: { type: 'string', default: '4687' },
    packages: { type: 'string' },
  },
});
const rounds = Number(values.rounds);
const patience = Number(values.patience) * 1_000;
const folder = join(cache, 'bench-desk');

await runOrExplain(async () => {
  rmSync(folder, { recursive: true, force: true });
  const packages = values.packages ?? (await installPackages(join(folder, 'peers'), peerVersions));
  for (const size of values.sizes.split(',').map(Number)) await compare(size, packages);
  rmSync(folder, { recursive: true, force: true });
});

async function compare(entries: number, packages: string): Promise<void> {
  const repo = join(folder, `repo-${entries}`);
  const { files, titles } = await makeRepository(repo, entries);
  const contenders = [
    await ours(repo, join(folder, `ours-${entries}`)),
    await stockDecap(packages, repo, Number(values.port)),
    await sveltia(packages, repo, files),
  ];
  const browser = await launchBrowser();
  try {
    const visits = new Map<Contender, Visit[]>();
    const contexts = new Map<Contender, Awaited<ReturnType<typeof browser.newContext>>>();
    for (const each of contenders) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      page.setDefaultTimeout(patience);
      await each.signIn(page);
      await page.close();
      contexts.set(each, context);
      visits.set(each, []);
    }
    for (let round = 1; round <= rounds; round++)
      for (const each of contenders)
        visits.get(each)!.push(await visit(contexts.get(each)!, each.list, titles, { patience }));
    report(entries, visits);
  } finally {
    await browser.close();
    for (const each of contenders) await each.close();
  }
}

function report(entries: number, visits: Map<Contender, Visit[]>): void {
  const of = (each: Contender, part: keyof Visit) => median(visits.get(each)!.map((one) => one[part]));
  const [first] = visits.keys();
  const seconds = (ms: number) =>
    Number.isNaN(ms) ? '–' : ms >= patience ? `> ${patience / 1000}` : (ms / 1000).toFixed(1);
  say(`\n${entries.toLocaleString('en')} entries, median of ${rounds}`);
  say(
    table(
      ['', 'kB', 'requests', 'to the list s', 'ours ÷ theirs', 'to the editor s'],
      [...visits.keys()].map((each) => [
        each.name,
        (of(each, 'bytes') / 1000).toFixed(0),
        String(of(each, 'requests')),
        seconds(of(each, 'list')),
        each === first ? '' : (of(first!, 'list') / of(each, 'list')).toFixed(2),
        seconds(of(each, 'editor')),
      ]),
    ),
  );
}

/** A git repository of generated content, and what a list of its news shows. */
async function makeRepository(repo: string, entries: number) {
  mkdirSync(repo, { recursive: true });
  await generateContent(join(repo, 'content'), { entries });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Contoh', '-c', 'user.email=contoh@localhost', ...args], {
      cwd: repo,
    });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'Contoh awal');
  const files = globSync('content/*/*.md', { cwd: repo });
  writeBundle(repo, files);
  const titles = files
    .filter((path) => path.startsWith('content/news/'))
    .map((path) => {
      const parsed = parseMarkdownFile(readFileSync(join(repo, path), 'utf8'));
      return 'data' in parsed ? String(parsed.data['title']).trim() : '';
    });
  return { files, titles };
}

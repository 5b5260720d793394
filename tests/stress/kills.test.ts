import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { exampleContent, newsText } from '../../admin/server/testing/content.ts';
import { makeRepository, type TestRepository } from '../../admin/server/testing/repository.ts';
import { signIn, type Editor } from '../../admin/server/testing/server.ts';
import { Random } from '../fixtures/random.ts';
import { countOf } from './count.ts';

/**
 * The server is killed at random moments while entries are saved and published: sometimes alone, sometimes with every
 * git it has started. Whatever it acknowledged must be there afterwards. `KILLS=500` runs the long form.
 */
const KILLS = countOf('KILLS', 4);
const SEED = countOf('SEED', Date.now() % 1_000_000);

let repository: TestRepository;
let stateDir: string;
let server: ChildProcess;
let url = '';
let editor: Editor;
const random = new Random(SEED);
const broken: string[] = [];

/** Starts the server, on the same address as before, and resolves once it answers. */
async function start(): Promise<string> {
  const port = url ? new URL(url).port : '0';
  server = spawn(process.execPath, [join(import.meta.dirname, 'server-process.ts')], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PORT: port, CONTENT_REPO: repository.path, STATE_DIR: stateDir },
  });
  let said = '';
  return new Promise((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const found = /^\{.*"deskUrl":"([^"]+)"\}$/m.exec(said);
      if (!found) return;
      url = (JSON.parse(found[0]) as { url: string }).url;
      resolve(found[1] as string);
    });
    server.once('exit', () => reject(new Error(`The server did not start: ${said}`)));
  });
}

/** Ends the server as a power cut would; with `all`, every process it has started as well. */
async function kill(all: boolean): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  process.kill(all ? -(server.pid as number) : (server.pid as number), 'SIGKILL');
  await ended;
}

/** Reads the site over and over: whatever answers must be whole. */
async function watchSite(isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const response = await fetch(`${url}/`).catch(() => null);
    const text = await response?.text().catch(() => null);
    if (response?.status === 200 && text && !text.endsWith('<p>Contoh</p>'))
      broken.push(`Half a page: ${text.slice(-80)}`);
    if (response && response.status !== 200 && response.status !== 503)
      broken.push(`The site answered ${response.status}`);
    await pause(5);
  }
}

beforeAll(async () => {
  repository = await makeRepository({ '.gitignore': '.data/\n', ...exampleContent() });
  stateDir = await mkdtemp(join(tmpdir(), 'meja-kills-'));
  editor = await signIn(await start(), () => url, 'Siti Contoh');
});
afterAll(async () => {
  await kill(true).catch(() => undefined);
  await repository.remove();
  await rm(stateDir, { recursive: true, force: true, maxRetries: 5 });
});

test(
  `${KILLS} kills during saves and publishes leave nothing half done (seed ${SEED})`,
  { timeout: 3_600_000 },
  async () => {
    const saved: { commit: string; path: string; mark: string }[] = [];
    const published: { path: string; mark: string }[] = [];
    const write = async (slug: string, mark: string) => {
      const path = `content/news/${slug}.md`;
      const raw = newsText({ title: `Contoh ${mark}` });
      const options = {
        collectionName: 'news',
        useWorkflow: true,
        newEntry: true,
        status: 'pending_publish',
      };
      const { status, json } = await editor.act('persistEntry', {
        dataFiles: [{ path, slug, raw }],
        assets: [],
        options,
      });
      if (status !== 200) return;
      saved.push({ commit: json.commit, path, mark });
      if ((await editor.act('publishUnpublishedEntry', { collection: 'news', slug })).status === 200)
        published.push({ path, mark });
    };

    /** A moment in the middle of things, so many acknowledged deeds from now. */
    const somewhereAfter = async (deeds: number) => {
      const aim = saved.length + published.length + deeds;
      for (const end = Date.now() + 10_000; saved.length + published.length < aim && Date.now() < end;)
        await pause(3);
      await pause(random.between(0, 120));
    };

    for (let round = 0; round < KILLS; round += 1) {
      let over = false;
      const watching = watchSite(() => over);
      const work = Array.from({ length: 4 }, async (_, number) => {
        for (let count = 0; !over; count += 1)
          await write(`k${round}-${number}-${count}`, `${round}x${number}x${count}`).catch(() => undefined);
      });
      await somewhereAfter(random.between(0, 14));
      await kill(random.chance(0.5));
      over = true;
      await Promise.all([watching, ...work]);
      expect(repository.git('fsck', '--no-dangling', '--no-progress')).toBe('');
      await start();
      expect(repository.git('status', '--porcelain')).toBe('');
      const home = await (await fetch(`${url}/`)).text();
      expect(home).toMatch(/<p>Contoh<\/p>$|segera menampilkan situs/);
    }

    const history = new Set(repository.git('rev-list', '--all').split('\n'));
    expect(saved.filter(({ commit }) => !history.has(commit))).toEqual([]);
    for (const { commit, path, mark } of saved)
      expect(repository.git('show', `${commit}:${path}`)).toContain(mark);
    for (const { path, mark } of published) expect(repository.git('show', `main:${path}`)).toContain(mark);
    expect(broken).toEqual([]);
    expect(saved.length).toBeGreaterThan(0);
    console.warn(`${KILLS} kills, ${saved.length} saves and ${published.length} publishes acknowledged`);
  },
);

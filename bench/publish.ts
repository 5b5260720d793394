import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { root } from '../scripts/paths.ts';
import { newsUrl, searchUrl } from '../src/urls.ts';
import { launchBrowser } from '../tests/e2e/browser.ts';
import { fixtureTime, generateContent } from '../tests/fixtures/generate.ts';

/** Seconds from pressing Publish to … */
export interface Publishing {
  readonly live: number;
  readonly searchable: number;
}

const word = 'kelindan';

/**
 * Publishes one piece of news through the real server, as the desk does, on a git repository with generated content,
 * and waits until a reader sees its page and a reader's browser finds it by search.
 */
export async function measurePublishing(
  folder: string,
  entries: number,
  rounds: number,
): Promise<Publishing[]> {
  const repo = join(folder, 'repo');
  mkdirSync(repo, { recursive: true });
  await generateContent(join(repo, 'content'), { entries });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Contoh', '-c', 'user.email=contoh@localhost', ...args], {
      cwd: repo,
    });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'Start');

  const server = spawn(process.execPath, [join(root, 'admin/server/main.ts')], {
    cwd: root,
    env: {
      ...process.env,
      PORT: '0',
      CONTENT_REPO: repo,
      STATE_DIR: join(folder, 'state'),
      BUILD_TIME: fixtureTime,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const browser = await launchBrowser();
  try {
    const desk = await Desk.signIn(await addressOf(server));
    await desk.settled();
    // Without a service worker: driven from outside, a browser sometimes waits for ever for one that is being replaced.
    const reader = await browser.newPage({ serviceWorkers: 'block' });
    await reader.goto(desk.origin + searchUrl);
    const measured: Publishing[] = [];
    for (let round = 1; round <= rounds; round += 1) measured.push(await publishOnce(desk, reader, round));
    return measured;
  } finally {
    await browser.close();
    server.kill();
  }
}

async function publishOnce(desk: Desk, reader: Page, round: number): Promise<Publishing> {
  const slug = `contoh-terbit-${round}`;
  const unique = `${word}${round}`;
  const raw = `---
kind: pengumuman
title: Contoh pengumuman ${unique}
summary: Contoh untuk mengukur waktu terbit.
publishedAt: 2027-03-15T08:00:00+07:00
---

Contoh teks dengan kata ${unique}.
`;
  const draft = { collection: 'news', slug };
  await desk.proxy('persistEntry', {
    dataFiles: [{ path: `content/news/${slug}.md`, slug, raw }],
    options: { collectionName: 'news', newEntry: true, useWorkflow: true, status: 'draft' },
  });
  await desk.proxy('updateUnpublishedEntryStatus', { ...draft, newStatus: 'pending_publish' });

  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  const { commit } = await desk.proxy('publishUnpublishedEntry', draft);
  await desk.live(commit);
  const page = await fetch(desk.origin + newsUrl(slug));
  if (!page.ok || !(await page.text()).includes(unique))
    throw new Error(`${newsUrl(slug)} says live but is not there.`);
  const live = seconds();

  await reader.goto(`${desk.origin}${searchUrl}?q=${unique}`);
  await reader
    .locator(`a[href*="${newsUrl(slug)}"]`)
    .first()
    .waitFor({ timeout: 60_000 });
  const searchable = seconds();
  return { live, searchable };
}

/** The desk's side of the server's API. */
class Desk {
  readonly origin: string;
  readonly #cookie: string;

  private constructor(origin: string, cookie: string) {
    this.origin = origin;
    this.#cookie = cookie;
  }

  static async signIn(address: string): Promise<Desk> {
    const { origin } = new URL(address);
    const answer = await fetch(address, { redirect: 'manual' });
    const desk = new Desk(
      origin,
      answer.headers
        .getSetCookie()
        .map((cookie) => cookie.split(';')[0])
        .join('; '),
    );
    await desk.#ask('session', { name: 'Penyunting Contoh' });
    return desk;
  }

  async proxy(action: string, params: object): Promise<{ commit: string }> {
    return (await this.#ask('v1', { branch: 'main', action, params })) as { commit: string };
  }

  /** Waits until a commit is live. */
  async live(commit: string): Promise<void> {
    for (;;) {
      const { of } = (await this.#ask(`publishing?commit=${commit}`)) as { of: { state: string } };
      if (of.state === 'live') return;
      if (of.state === 'failed') throw new Error(`The build of ${commit} failed.`);
      await pause(50);
    }
  }

  /** Waits until the first release is live. */
  async settled(): Promise<void> {
    for (;;) {
      const { state } = (await this.#ask('publishing')) as { state: string };
      if (state === 'live') return;
      if (state === 'failed') throw new Error('The first build failed.');
      await pause(200);
    }
  }

  async #ask(path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.origin}/admin/api/${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { Cookie: this.#cookie, Origin: this.origin, 'Content-Type': 'application/json' },
      ...(body && { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
    return response.json();
  }
}

/** Reads the desk's one-time address from what the server prints, and goes on reading so that it can go on printing. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    server.stdout!.on('data', (chunk) => {
      printed += chunk;
      const [address] = /http\S+token=\S+/.exec(printed) ?? [];
      if (address) resolve(address);
    });
    server.on('exit', () => reject(new Error(`The server ended without an address:\n${printed}`)));
  });
}

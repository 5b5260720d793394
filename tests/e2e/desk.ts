import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core';
import { ensureDeskBundle } from '../../scripts/desk-bundle.ts';
import { cache, root } from '../../scripts/paths.ts';

/** Where every desk says its site is, so that one build serves them all. */
const SITE_URL = 'https://situs-contoh.go.id';

/** Within the project: Astro builds all sites that lie outside it by way of one and the same folder. */
function ownFolder(): string {
  const desks = join(cache, 'desks');
  mkdirSync(desks, { recursive: true });
  return mkdtempSync(join(desks, 'desk-'));
}

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that `RunningDesk.prepare` made. */
    preparedDesk: string;
  }
}

/** The publishing server as a process of its own, on a git repository that holds nothing but content. */
export class RunningDesk {
  readonly folder = ownFolder();
  readonly repo = join(this.folder, 'repo');
  /** The repository that others clone and push to. */
  readonly origin = join(this.folder, 'origin.git');
  private server?: ChildProcess;
  private said = '';
  /** Origin of the site as the browser asks for it, `http://127.0.0.1:…`. */
  url = '';
  private port = '0';

  /** Makes what every desk begins with, the programme's content and its site, and gives the folder. */
  static async prepare(): Promise<string> {
    await ensureDeskBundle();
    const desk = new RunningDesk();
    cpSync(join(root, 'content'), join(desk.repo, 'content'), { recursive: true });
    desk.git('init', '-q', '-b', 'main');
    desk.git('config', 'user.name', 'Contoh Pengelola');
    desk.git('config', 'user.email', 'contoh@localhost');
    desk.git('add', '.');
    desk.git('commit', '-qm', 'Start');
    execFileSync('git', ['clone', '-q', '--bare', desk.repo, desk.origin]);
    desk.git('remote', 'add', 'origin', desk.origin);
    desk.git('fetch', '-q');
    desk.git('branch', '-q', '--set-upstream-to=origin/main');
    try {
      await desk.serve();
      const [said] = await desk.says(/^(?:Live|The build of [^]*): .*/m);
      if (!said.startsWith('Live')) throw new Error(said);
      await desk.end();
    } catch (error) {
      await desk.stop();
      throw error;
    }
    return desk.folder;
  }

  /** Starts a server of its own on a copy of what was prepared; the site is up. */
  static async start(): Promise<RunningDesk> {
    const { inject } = await import('vitest');
    const desk = new RunningDesk();
    cpSync(inject('preparedDesk'), desk.folder, { recursive: true });
    desk.git('remote', 'set-url', 'origin', desk.origin);
    try {
      await desk.serve();
    } catch (error) {
      await desk.stop();
      throw error;
    }
    return desk;
  }

  /** Starts the server, again if it was killed; the address stays the same. */
  async serve(): Promise<void> {
    this.said = '';
    this.server = spawn(process.execPath, [join(root, 'admin/server/main.ts')], {
      cwd: root,
      env: {
        ...process.env,
        PORT: this.port,
        SITE_URL,
        CONTENT_REPO: this.repo,
        STATE_DIR: join(this.folder, 'state'),
        CONTENT_SYNC: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const hear = (text: Buffer) => (this.said += text.toString());
    this.server.stdout!.on('data', hear);
    this.server.stderr!.on('data', hear);
    this.url = (await this.says(/^Site +(\S+?)\/?$/m))[1]!;
    this.port = new URL(this.url).port;
  }

  /** Ends the server at once, as a power cut would. */
  async kill(): Promise<void> {
    const ended = new Promise((resolve) => this.server!.once('exit', resolve));
    this.server!.kill('SIGKILL');
    await ended;
  }

  /** Ends the server as an operator would. */
  async end(): Promise<void> {
    if (this.server?.exitCode !== null) return;
    const ended = new Promise((resolve) => this.server!.once('exit', resolve));
    this.server.kill('SIGTERM');
    await ended;
  }

  /** Ends the server, and removes all it held. */
  async stop(): Promise<void> {
    await this.end();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs git in the content repository and gives what it printed. */
  git(...args: string[]): string {
    return execFileSync('git', args, { cwd: this.repo, encoding: 'utf8' }).trim();
  }

  /** Waits until the server has printed something. */
  async says(pattern: RegExp, within = 120_000): Promise<RegExpExecArray> {
    for (const end = Date.now() + within; Date.now() < end;) {
      const found = pattern.exec(this.said);
      if (found) return found;
      if (this.server!.exitCode !== null) break;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`The server never said ${pattern}. It said:\n${this.said}`);
  }

  /** A browser of its own, signed in as someone. */
  async editor(
    browser: Browser,
    name: string,
    options: Parameters<Browser['newContext']>[0] = {},
  ): Promise<Editor> {
    return this.signIn(
      await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'id-ID', ...options }),
      name,
    );
  }

  /** Signs in as someone, in a browser there is: first by the printed address, then by invitation. */
  async signIn(context: BrowserContext, name: string): Promise<Editor> {
    const address = this.invitation ? await this.invitation() : (await this.says(/^Desk +(\S+)$/m))[1]!;
    const page = await context.newPage();
    await page.goto(address);
    const question = page.getByLabel('Siapa nama Anda?');
    const menu = page.getByRole('navigation').first();
    await question.or(menu).first().waitFor();
    // A browser that was here before is known.
    if (await question.isVisible()) {
      await question.fill(name);
      await page.getByRole('button', { name: 'Mulai bekerja' }).click();
    }
    await menu.waitFor();
    this.invitation ??= async () => {
      const headers = { Origin: this.url };
      const answer = await context.request.post(`${this.url}/admin/api/invitations`, { headers, data: {} });
      return ((await answer.json()) as { url: string }).url;
    };
    return new Editor(this, context, page);
  }
  private invitation?: () => Promise<string>;
}

/** Someone at the desk. */
export class Editor {
  readonly desk: RunningDesk;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Requests that went anywhere but to the desk's own server. */
  readonly strangers: string[] = [];
  /** What the browser asked in a box of its own; it was answered with yes. */
  readonly questions: string[] = [];

  constructor(desk: RunningDesk, context: BrowserContext, page: Page) {
    this.desk = desk;
    this.context = context;
    this.page = page;
    page.setDefaultTimeout(30_000);
    page.on('dialog', (dialog) => {
      this.questions.push(dialog.message());
      void dialog.accept();
    });
    context.on('request', (request) => {
      const url = request.url();
      if (!url.startsWith(desk.url) && !/^(?:blob|data|about):/.test(url)) this.strangers.push(url);
    });
  }

  async open(path: string): Promise<void> {
    await this.page.goto(`${this.desk.url}/admin/#${path}`);
  }

  field(label: string | RegExp): Locator {
    return this.page.getByLabel(label, { exact: true }).first();
  }

  /** Unfolds every folded group of the form. */
  async unfold(): Promise<void> {
    await this.page.locator('[class*="-ExpandButton-button"]').evaluateAll((buttons: HTMLElement[]) => {
      for (const button of buttons) {
        const content = button.closest('[class*="-TopBarContainer"]')
          ?.nextElementSibling as HTMLElement | null;
        if (content && getComputedStyle(content).display === 'none') button.click();
      }
    });
  }

  /** Chooses an entry in a field that points to others. */
  async choose(label: string, title: string): Promise<void> {
    await this.field(label).fill(title);
    await this.page.getByRole('option', { name: title, exact: true }).getByRole('button').click();
  }

  /** Saves, and fails with the desk's own words when it refuses. */
  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Simpan', exact: true }).click();
    const notice = this.page.locator('dialog.desk-notice');
    const saved = this.page.locator('[class*="-BackStatusUnchanged"]');
    await saved.or(notice).first().waitFor();
    if (await notice.isVisible()) throw new Error(await notice.innerText());
  }

  /** Moves the draft on: `Draf` to `Ditinjau` to `Siap`. */
  async move(from: string, to: string): Promise<void> {
    await this.page.getByText(`Keadaan: ${from}`, { exact: true }).click();
    await this.page.getByRole('menuitem', { name: to, exact: true }).click();
    await this.page.getByText(`Keadaan: ${to}`, { exact: true }).waitFor();
  }

  /** Publishes a draft that is ready, and waits until the desk says it is live. */
  async publish(): Promise<void> {
    await this.page.getByText('Tayangkan', { exact: true }).click();
    await this.page.getByRole('menuitem', { name: 'Tayangkan sekarang' }).click();
    await this.page.getByText('Sedang diterbitkan:').waitFor();
    await this.page.getByText('Sudah tayang:').waitFor({ timeout: 120_000 });
  }

  /** The page as the preview draws it. */
  get preview() {
    return this.page.frameLocator('#preview-pane');
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

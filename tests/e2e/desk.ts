import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type {
  Browser,
  BrowserContext,
  BrowserContextOptions,
  FrameLocator,
  Locator,
  Page,
} from 'playwright-core';
import { ensureDeskBundle } from '../../scripts/desk-bundle.ts';
import { cache, root } from '../../scripts/paths.ts';
import { phone } from './phone.ts';

/** Where every desk says its site is, so that one build serves them all. */
const SITE_URL = 'https://situs-contoh.go.id';

/** The screens on which editors work, in CSS pixels: what they do is shown at both. */
export const widths = [360, 1280] as const;

/** A telephone that is held and touched, or a laptop. */
function screenOf(width: number): BrowserContextOptions {
  return width < 800
    ? { viewport: { ...phone, width }, isMobile: true, hasTouch: true }
    : { viewport: { width, height: 900 } };
}

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

  /** A browser of its own, as wide as one of `widths`, signed in as someone. */
  async editor(
    browser: Browser,
    name: string,
    { width = 1280, ...options }: BrowserContextOptions & { width?: number } = {},
  ): Promise<Editor> {
    return this.signIn(await browser.newContext({ ...screenOf(width), locale: 'id-ID', ...options }), name);
  }

  /** Signs in as someone, in a browser there is: first by the printed address, then by invitation. */
  async signIn(context: BrowserContext, name: string): Promise<Editor> {
    const address = this.firstCookies ? await this.invite() : (await this.says(/^Desk +(\S+)$/m))[1]!;
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
    this.firstCookies ??= (await context.cookies(`${this.url}/admin/`)).map(
      ({ name, value }) => `${name}=${value}`,
    );
    return new Editor(this, context, page);
  }
  /** Of whoever signed in first: they can invite others, whether or not their browser is still open. */
  private firstCookies?: string[];

  /** An address with which one more person can sign in. */
  async invite(): Promise<string> {
    const cookie = this.firstCookies!.join('; ');
    const headers = { Origin: this.url, Cookie: cookie, 'Content-Type': 'application/json' };
    const answer = await fetch(`${this.url}/admin/api/invitations`, { method: 'POST', headers, body: '{}' });
    return ((await answer.json()) as { url: string }).url;
  }
}

/** Someone at the desk. What is done here is done the same way at each of `widths`, however the screen is arranged. */
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

  /** Whether the form and the preview take turns, and the rarer actions are in a menu. */
  private get isPhone(): boolean {
    return this.page.viewportSize()!.width < 800;
  }

  /** The message that waits for an answer, or the panel that lies over the desk. */
  get notice(): Locator {
    return this.page.locator('dialog.desk-notice');
  }

  /** Presses the first button of this name. */
  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).first().click();
  }

  /** The form, in front unless the preview is looked at on a phone. */
  get form(): Locator {
    return this.page.locator('[class*="-ControlPaneContainer"]').last();
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
    await this.press('Simpan');
    const saved = this.page.locator('[class*="-BackStatusUnchanged"]');
    await saved.or(this.notice).first().waitFor();
    if (await this.notice.isVisible()) throw new Error(await this.notice.innerText());
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

  /** What else can be done with the entry in the form, by the words of its menu. */
  async useTool(name: string): Promise<void> {
    await this.page.locator('summary', { hasText: 'Lainnya' }).click();
    await this.press(name);
  }

  /** Throws the draft away, or proposes to delete what is live, and says yes to the question. */
  async discard(): Promise<void> {
    if (this.isPhone) return this.useTool('Buang draf atau usulkan hapus');
    await this.page.getByRole('button', { name: /^(?:Buang draf|Usulkan hapus)$/ }).click();
  }

  /** Opens the library of pictures from the menu. */
  async openLibrary(): Promise<void> {
    await this.page.getByRole('button', { name: /^Foto(?: dan berkas)?$/ }).click();
    await this.page.locator('[class*="-LibraryTop"]').waitFor();
  }

  /** The page as the preview draws it. */
  get preview(): FrameLocator {
    return this.page.frameLocator('#preview-pane');
  }

  /** Looks at the page as the preview draws it; on a phone that takes the place of the form meanwhile. */
  async look(at: (page: FrameLocator) => Promise<unknown>): Promise<void> {
    if (!this.isPhone) return void (await at(this.preview));
    await this.press('Pratinjau');
    await at(this.preview);
    await this.press('Pratinjau');
  }

  async close(): Promise<void> {
    await this.context.close();
  }
}

import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { Random } from '../fixtures/random.ts';
import { countOf } from '../stress/count.ts';
import { Editor, widths, type RunningDesk } from './desk.ts';
import { openProfile } from './killable-browser.ts';
import { startDesk } from './start-desk.ts';

/**
 * The browser or the server dies at a random moment while an existing and a new entry are being written, in turn at each
 * width. `CRASHES=50 SLOW_SAVES=100` runs the long form; `SEED` repeats one.
 */
const CRASHES = countOf('CRASHES', 2);
const SLOW_SAVES = countOf('SLOW_SAVES', 2);
const SEED = countOf('SEED', Date.now() % 1_000_000);
const LONG = 3_600_000;
/** What was typed longer ago than this is never lost. */
const LOSS_MS = 2_000;

const random = new Random(SEED);
const profile = mkdtempSync(join(tmpdir(), 'meja-profil-'));

let desk: RunningDesk;
let browser: Browser;

startDesk(async (...running) => {
  [desk, browser] = running;
  // Whoever signs in after the first does so by invitation.
  await desk.editor(browser, 'Contoh Budi');
});

afterAll(() => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }));

/** A summary that is being written, and when each letter of it was typed. */
class Writing {
  readonly editor: Editor;
  text = '';
  #times: number[] = [];

  constructor(editor: Editor) {
    this.editor = editor;
  }

  get field() {
    return this.editor.field('Ringkasan');
  }

  /** Empties the field; what is typed from now on is the text. */
  async begin(): Promise<this> {
    await this.field.fill('');
    this.text = '';
    this.#times = [];
    return this;
  }

  /** Types a word as a person does, letter by letter. */
  async type(): Promise<void> {
    await this.field.focus();
    await this.editor.page.keyboard.press('Control+End');
    const word = random.pick(['contoh', 'tulisan', 'yang', 'sering', 'terputus']);
    for (const letter of `${word}${random.between(10, 99)} `) {
      await this.editor.page.keyboard.type(letter);
      this.text += letter;
      this.#times.push(Date.now());
      await pause(random.between(10, 120));
    }
  }

  /** What must have outlived a death at a moment, epoch ms. */
  safeAt(moment: number): string {
    return this.text.slice(0, this.#times.filter((time) => time < moment - LOSS_MS).length);
  }

  /** A save drops the blank after the last word. */
  async expectShown(text: string): Promise<void> {
    await expect.poll(() => this.field.inputValue()).toContain(text.trimEnd());
  }

  /** Saves what is there now, and finds it in git. */
  async expectSaved(): Promise<void> {
    await this.type();
    await this.editor.save();
    await this.editor.page.waitForURL(/entries\/[\w-]+$/);
    const [, collection, slug] = /collections\/(\w+)\/entries\/([\w-]+)$/.exec(this.editor.page.url())!;
    const draft = desk.git('show', `cms/${collection}/${slug}:content/${collection}/${slug}.md`);
    // A save before the death may have dropped the blank after the word that was the last then.
    const letters = (text: string) => text.replace(/\s+/g, '');
    expect(letters(draft)).toContain(letters(this.text));
  }
}

/** The n-th time is at this screen: what was typed at one comes back at the other. */
const screen = (n: number) => ({ width: widths[n % widths.length]!, height: 740 });

async function openExisting(editor: Editor): Promise<Writing> {
  await editor.page.goto('about:blank');
  await editor.open('/collections/pages/entries/privasi');
  const writing = new Writing(editor);
  await expect.poll(() => writing.field.inputValue()).not.toBe('');
  return writing;
}

async function openNew(editor: Editor): Promise<Writing> {
  await editor.page.goto('about:blank');
  await editor.open('/collections/news/new');
  const writing = new Writing(editor);
  await writing.field.waitFor();
  return writing;
}

/** Fills what else a new announcement must have before it can be saved. */
async function complete({ editor }: Writing): Promise<void> {
  await editor.field('Jenis').selectOption('pengumuman');
  await editor.field('Judul').fill(`Contoh kabar ${random.between(1e6, 1e7)}`);
  await editor.page.getByRole('button', { name: 'Sekarang' }).first().click();
}

/** Two tabs of one person: an entry there is, and a new one. */
async function openBoth(editor: Editor, crash: number): Promise<readonly [Writing, Writing]> {
  const other = new Editor(desk, editor.context, await editor.context.newPage());
  for (const { page } of [editor, other]) await page.setViewportSize(screen(crash));
  return [await openExisting(editor), await openNew(other)];
}

test(
  `after ${CRASHES} deaths of the browser all but the last two seconds of two texts is back (seed ${SEED})`,
  { timeout: LONG },
  async () => {
    const start = async (crash: number) => {
      const opened = await openProfile(profile);
      return { opened, writings: await openBoth(await desk.signIn(opened.context, 'Contoh Ani'), crash) };
    };
    let { opened, writings } = await start(0);
    for (let crash = 0; crash < CRASHES; crash += 1) {
      for (const writing of writings) await writing.begin();
      let died = 0;
      const death = pause(random.between(100, 8_000)).then(() => {
        died = Date.now();
        return opened.kill();
      });
      while (died === 0) for (const writing of writings) await writing.type().catch(() => undefined);
      await death;
      const safe = writings.map((writing) => writing.safeAt(died));
      ({ opened, writings } = await start(crash + 1));
      for (const [index, writing] of writings.entries()) await writing.expectShown(safe[index]!);
    }
    await opened.kill();
  },
);

test('two new entries of one kind, in two tabs, are both back after the browser died', async () => {
  const start = async () => {
    const opened = await openProfile(profile);
    const first = await desk.signIn(opened.context, 'Contoh Ani');
    const second = new Editor(desk, opened.context, await opened.context.newPage());
    const writings = [new Writing(first), new Writing(second)] as const;
    for (const { editor } of writings) await editor.open('/collections/stories/new');
    for (const { field } of writings) await field.waitFor();
    return { opened, writings };
  };
  const before = await start();
  for (let words = 0; words < 4; words += 1) await before.writings[words % 2]!.type();
  await pause(LOSS_MS);
  await before.opened.kill();
  const after = await start();
  const shown = () => Promise.all(after.writings.map(({ field }) => field.inputValue()));
  await expect
    .poll(async () => (await shown()).sort())
    .toEqual(before.writings.map(({ text }) => text).sort());
  await after.opened.kill();
});

test(
  `after ${CRASHES} deaths of the server two texts are whole, and can be saved (seed ${SEED})`,
  { timeout: LONG },
  async () => {
    const ani = await desk.editor(browser, 'Contoh Ani');
    for (let crash = 0; crash < CRASHES; crash += 1) {
      const writings = await openBoth(ani, crash);
      await complete(writings[1]);
      // A word in each: only a text that is there can be waited for after the death.
      for (const writing of writings) await (await writing.begin()).type();
      for (let words = random.between(1, 5); words > 0; words -= 1) await random.pick(writings).type();
      const saving = random.chance(0.5) ? random.pick(writings) : undefined;
      await saving?.editor.page.getByRole('button', { name: 'Simpan', exact: true }).click();
      await pause(random.between(0, 400));
      await desk.kill();
      if (!saving) for (const writing of writings) await writing.type();
      await desk.serve();
      for (const writing of writings) {
        const { page } = writing.editor;
        if (random.chance(0.5)) await page.reload();
        else if (await page.locator('dialog.desk-notice').isVisible())
          await page.locator('dialog.desk-notice').getByRole('button').first().click();
        await writing.expectShown(writing.text);
        await writing.expectSaved();
      }
      await writings[1].editor.page.close();
    }
    await ani.close();
  },
);

test(`what was typed during ${SLOW_SAVES} slow saves stays (seed ${SEED})`, { timeout: LONG }, async () => {
  const ani = await desk.editor(browser, 'Contoh Ani');
  for (let save = 0; save < SLOW_SAVES; save += 1) {
    await ani.page.setViewportSize(screen(save));
    // Of four, each kind of entry at each screen.
    const isNew = (save + (save >> 1)) % 2 === 1;
    const writing = isNew ? await openNew(ani) : await openExisting(ani);
    if (isNew) await complete(writing);
    await writing.begin();
    await writing.type();
    await ani.page.route('**/admin/api/v1', async (route) => {
      if (route.request().postData()?.includes('"persistEntry"')) await pause(random.between(500, 2_500));
      await route.continue();
    });
    const saved = ani.page.waitForResponse((response) =>
      Boolean(response.request().postData()?.includes('"persistEntry"')),
    );
    await ani.page.getByRole('button', { name: 'Simpan', exact: true }).click();
    let answered = false;
    void saved.then(() => (answered = true));
    do await writing.type();
    while (!answered);
    await ani.page.unroute('**/admin/api/v1');
    await writing.expectShown(writing.text);
    await writing.expectSaved();
  }
  expect(ani.questions).toEqual([]);
  await ani.close();
});

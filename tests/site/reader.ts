/** What a reader does on pages that answer, until the answer stands. */
import type { Page } from 'playwright-core';
import { withKeptList, withNote } from '../../src/offline/note.ts';
import { fullTrack } from '../fixtures/fullest.ts';

/** What stands on a page only once a reader, or a phone, has done something. */
export interface Deed {
  readonly path: string;
  readonly act: (page: Page) => Promise<unknown>;
}

/** What is asked on `/cari/`: in the address, so that opening it is enough. */
export const searchPath = '/cari/?q=kursus+servis+ac+rawamangun';

/** Until all of them stand: they grow while more is known. */
export async function waitForResults(page: Page): Promise<void> {
  await page.locator('[data-stage="penuh"] [data-part="results"] a').first().waitFor();
}

/** Pastes an address that imitates one of ours into Cek Resmi. */
export async function checkImitation(page: Page): Promise<void> {
  await page.getByLabel('Tautan, nomor, atau nama akun').fill('jakarta.go.id.daftar-contoh.com');
  await page.getByRole('button', { name: 'Periksa' }).click();
  await page.getByRole('status').getByText('Bukan alamat resmi').waitFor();
}

/** Answers every question of Cek Syarat, on the day the made-up states are of. */
export async function answerConditions(page: Page): Promise<void> {
  await choose(page, 'Anda tinggal di kecamatan mana?', 'Matraman');
  await choose(page, 'KTP Anda beralamat di mana?', 'Jakarta Timur');
  await choose(page, 'Berapa umur Anda?', '17 tahun atau lebih');
  await choose(page, 'Pernah ikut bimtek ini?', 'Belum pernah');
  await choose(page, 'Sudah punya usaha?', 'Belum punya');
  await page.getByRole('button', { name: 'Lihat hasil' }).click();
  await page.getByRole('status').getByText('angkatan untuk Anda').waitFor();
}

function choose(page: Page, question: string, answer: string): Promise<void> {
  return page.getByRole('group', { name: question }).getByLabel(answer, { exact: true }).check();
}

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const openAll = (page: Page) =>
  page
    .locator('main details')
    .evaluateAll((all) => all.forEach((each) => ((each as HTMLDetailsElement).open = true)));

async function listen(page: Page): Promise<void> {
  await button(page, 'Dengarkan').click();
  await page.getByRole('status').getByText('Bagian 1 dari').waitFor();
}

/** The voice fails sentence after sentence. */
async function loseVoice(page: Page): Promise<void> {
  await listen(page);
  for (let failure = 0; failure < 2; failure++)
    await page.evaluate(() => (window as unknown as { fail: () => void }).fail());
  await page.getByRole('status').getByText('tidak dapat dipakai').waitFor();
}

/** Asks for the text where the browser refuses its clipboard. */
async function copyByHand(page: Page): Promise<void> {
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await button(page, 'Salin teks').click();
  await page.getByLabel('Teks untuk disalin').waitFor();
}

async function rememberDistrict(page: Page): Promise<void> {
  await button(page, 'Ingat kecamatan saya').click();
  await button(page, 'Lupakan').waitFor();
}

/** What the worker puts over a page that the device has kept. */
async function putNote(page: Page): Promise<void> {
  const note = withNote('<a class="skip"></a>', Date.parse('2027-03-14T08:00:00+07:00'), false);
  await page.locator('.skip').evaluate((link, note) => (link.outerHTML = note), note);
}

/** What the worker puts in place of the list of usual pages. */
async function listKept(page: Page): Promise<void> {
  const list = page.locator('[data-part="kept"]');
  const html = await list.evaluate((element) => element.outerHTML);
  const kept = [
    { path: '/', title: 'Beranda' },
    {
      path: '/berita/contoh-terpanjang/',
      title: 'Contoh judul yang panjang sekali, dengan sangat banyak kata',
    },
  ];
  await list.evaluate((element, html) => (element.outerHTML = html), withKeptList(html, kept));
}

/**
 * Every deed that changes what stands on a page, by what is there then, on a device with an Indonesian voice
 * (`giveVoices`), on the day of the made-up states.
 */
export const deeds: Readonly<Record<string, Deed>> = {
  'results of a search': { path: searchPath, act: waitForResults },
  'a spelling mended by search': {
    path: '/cari/?q=perbengkellen',
    act: async (page) => {
      await waitForResults(page);
      await page.getByText('Menampilkan hasil untuk').waitFor();
    },
  },
  'results to be narrowed': {
    path: '/cari/?q=contoh&jenis=berita',
    act: async (page) => {
      await page.getByText('Saring dan urutkan').click();
      await page.locator('.narrow option', { hasText: /Cerita \(\d/ }).waitFor({ state: 'attached' });
    },
  },
  'a search without results': {
    path: '/cari/?q=zzyzx+qwv',
    act: (page) => page.locator('.search-results .ways').waitFor(),
  },
  'an answer of Cek Resmi': { path: '/cek-resmi/', act: checkImitation },
  'a verdict of Cek Syarat': { path: '/cek-syarat/', act: answerConditions },
  'a page read aloud': { path: `/pelatihan/${fullTrack}/`, act: listen },
  'a voice that fails': { path: '/berita/contoh-berita/', act: loseVoice },
  'a text to be copied by hand': { path: '/jadwal/contoh-penuh-dibuka/', act: copyByHand },
  'a kept page': { path: '/jadwal/', act: putNote },
  'the list of kept pages': { path: '/luring/', act: listKept },
  'every question opened': { path: '/tanya-jawab/', act: openAll },
  'every module opened': { path: `/pelatihan/${fullTrack}/`, act: openAll },
  'a remembered district': { path: '/kecamatan/matraman/', act: rememberDistrict },
};

/** A device with voices of these languages, that says to `said` what it is told, until the test ends it or lets it fail. */
export async function giveVoices(page: Page, languages: readonly string[]): Promise<void> {
  await page.addInitScript(
    (languages) => {
      const said: string[] = [];
      let current: SpeechSynthesisUtterance | undefined;
      const finish = (how: 'onend' | 'onerror') => {
        const utterance = current;
        current = undefined;
        utterance?.[how]?.(new Event(how) as SpeechSynthesisErrorEvent);
      };
      const speech = Object.assign(new EventTarget(), {
        getVoices: () => languages.map((lang) => ({ lang })),
        speak: (utterance: SpeechSynthesisUtterance) => said.push((current = utterance).text),
        cancel: () => finish('onerror'),
      });
      const Utterance = class {
        readonly text: string;
        constructor(text: string) {
          this.text = text;
        }
      };
      Object.defineProperty(window, 'speechSynthesis', { value: speech });
      Object.assign(window, { said, SpeechSynthesisUtterance: Utterance });
      Object.assign(window, { end: () => finish('onend'), fail: () => finish('onerror') });
      Object.assign(window, {
        arrive: (lang: string) => {
          languages.push(lang);
          speech.dispatchEvent(new Event('voiceschanged'));
        },
      });
    },
    [...languages],
  );
}

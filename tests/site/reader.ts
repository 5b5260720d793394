/** What a reader does on pages that answer, until the answer stands. */
import type { Page } from 'playwright-core';

/** What is asked on `/cari/`: in the address, so that opening it is enough. */
export const searchPath = '/cari/?q=kursus+servis+ac+rawamangun';

export async function waitForResults(page: Page): Promise<void> {
  await page.locator('[data-part="results"] a').first().waitFor();
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

import type { Browser, Locator } from 'playwright-core';
import { afterEach, describe, expect, test } from 'vitest';
import type { Editor, RunningDesk } from './desk.ts';
import { exampleNews, examplePhoto, exampleStory, place, placePhoto } from './guide-content.ts';
import { guideScreen, picture } from './guide-pictures.ts';
import { startDesk } from './start-desk.ts';

/** The ways of docs/penyunting/, walked at the desk as a reader of the guide would, with its pictures taken on the way. */

let desk: RunningDesk;
let browser: Browser;
let ani: Editor;
let budi: Editor;

startDesk(async (...running) => {
  [desk, browser] = running;
  ani = await desk.editor(browser, 'Contoh Ani', guideScreen);
  budi = await desk.editor(browser, 'Contoh Budi', guideScreen);
  // It is on the site by the time it is changed.
  await place(
    ani,
    'news',
    'contoh-berita-tayang',
    exampleNews('Contoh berita yang sudah tayang'),
    'published',
  );
});

afterEach(async () => {
  await ani.context.setOffline(false);
  for (const { page } of [ani, budi]) {
    // The next one begins with lists that nobody has searched.
    if (page.url() !== 'about:blank') await page.evaluate(() => sessionStorage.clear());
    await page.goto('about:blank');
  }
});

const press = (editor: Editor, name: string) =>
  editor.page.getByRole('button', { name, exact: true }).first().click();
const notice = (editor: Editor) => editor.page.locator('dialog.desk-notice');
const side = (editor: Editor) => editor.page.locator('.desk-header-side');
const openMenu = (editor: Editor) => editor.page.locator('.desk-menu[open] ul');
const toolbar = (editor: Editor) => editor.page.locator('[class*="-ToolbarContainer"]').first();
/** In a list of hundreds, what was there before. */
const itemsAfterTheFirst = '[class*="-SortableListItem"] ~ [class*="-SortableListItem"]';
/** A question of the form with its label, hint and counter. */
const question = (editor: Editor, label: string): Locator =>
  editor.page.getByLabel(`Isian ${label}`, { exact: true }).last();

describe('masuk', () => {
  test('an address that was used once says so, and how to get another', async () => {
    const stranger = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...guideScreen });
    const page = await stranger.newPage();
    await page.goto(`${desk.url}/admin/masuk?token=contoh`);
    await page.getByRole('heading', { name: 'Alamat masuk ini tidak berlaku lagi' }).waitFor();
    await picture('masuk-kedaluwarsa', page.getByRole('main'));
    await stranger.close();
  });

  test('a colleague is invited from the menu, says a name, and begins', async () => {
    await ani.open('/meja');
    await ani.page.getByText('Contoh Ani', { exact: true }).click();
    const invite = ani.page.getByRole('button', { name: 'Undang rekan' });
    await picture('masuk-menu', [side(ani), openMenu(ani)], { press: invite });
    await invite.click();
    const address = await ani.page.getByLabel('Alamat masuk').inputValue();
    await picture('masuk-undangan', notice(ani), {
      press: ani.page.getByRole('button', { name: 'Salin alamat' }),
    });
    const invited = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...guideScreen });
    const page = await invited.newPage();
    await page.goto(address);
    await page.getByLabel('Siapa nama Anda?').fill('Contoh Citra');
    const begin = page.getByRole('button', { name: 'Mulai bekerja' });
    await picture('masuk-nama', page.getByRole('main'), { press: begin });
    await begin.click();
    await page.getByRole('heading', { name: 'Belum ditinjau petugas' }).waitFor();
    await picture('masuk-meja-kerja', page, { most: 500, fromContent: '.desk-tasks' });
    await invited.close();
  });

  test('the guide is one press away, at the desk and in the editor', async () => {
    await ani.open('/meja');
    const opened = ani.context.waitForEvent('page');
    await ani.page.getByRole('link', { name: 'Panduan' }).click();
    const guide = await opened;
    await guide.getByRole('heading', { level: 1, name: 'Panduan meja kerja' }).waitFor();
    await guide.getByRole('link', { name: 'Masuk dan memberi nama' }).click();
    await guide.getByRole('heading', { level: 1, name: 'Masuk dan memberi nama' }).waitFor();
    const drawn = guide.locator('img').first();
    await expect
      .poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    await guide.close();
    await ani.open('/collections/news/new');
    await ani.page.getByText('Lainnya', { exact: true }).click();
    expect(await ani.page.getByRole('link', { name: 'Panduan' }).getAttribute('href')).toBe(
      '/admin/panduan/',
    );
  });
});

describe('menulis cerita', () => {
  test('from the menu to a saved draft, with a photo and a consent', async () => {
    await ani.open('/meja');
    await ani.page.getByText('Tulis baru', { exact: true }).click();
    const entry = ani.page.getByRole('link', { name: 'Cerita peserta' });
    await picture('cerita-mulai', [side(ani), openMenu(ani)], { press: entry });
    await entry.click();
    await ani.field('Judul').fill('Contoh: keripik pisang dari dapur Cakung');
    await ani
      .field('Ringkasan')
      .fill('Contoh ringkasan. Dari dapur rumah, keripiknya kini dijual di tiga warung.');
    await ani.field('Nama peserta').fill('Contoh Peserta');
    await ani.field('Kecamatan').fill('cak');
    const district = ani.page.getByRole('option', { name: 'Cakung' });
    await picture('cerita-isian', [question(ani, 'Judul'), question(ani, 'Kecamatan')], {
      press: district.getByRole('button'),
    });
    await district.getByRole('button').click();
    await ani.choose('Jalur', 'Makanan Ringan');
    await ani.page.getByRole('button', { name: 'Sekarang' }).first().click();
    await ani.unfold();

    await ani.page
      .locator('.desk-media input[type=file]')
      .setInputFiles({ name: 'IMG_2031.jpg', mimeType: 'image/jpeg', buffer: await examplePhoto() });
    await ani.page.locator('.desk-media img').waitFor();
    const alt = ani.field('Teks alternatif');
    await alt.fill('Contoh keripik pisang di atas piring, siap dibungkus');
    await picture('cerita-foto', [question(ani, 'Foto'), question(ani, 'Teks alternatif')]);

    await ani.field('Nomor formulir').fill('CONTOH-12');
    await ani.page.getByRole('button', { name: 'Hari ini' }).first().click();
    await ani.page.getByRole('checkbox', { name: 'Nama lengkap' }).check();
    await ani.page.getByRole('checkbox', { name: 'Foto wajah' }).check();
    await ani.field('Berlaku sampai').fill('2036-01-01');
    await picture('cerita-persetujuan', [question(ani, 'Nomor formulir'), question(ani, 'Berlaku sampai')]);

    await ani.preview.getByRole('heading', { level: 1, name: 'Contoh: keripik pisang' }).waitFor();
    await ani.preview.locator('figure.picture img').waitFor();
    await picture('cerita-pratinjau', ani.page, { fromContent: '.columns' });
    await ani.save();
    await ani.page.waitForURL(/entries\/contoh-keripik-pisang-dari-dapur-cakung/);
    await picture('cerita-tersimpan', toolbar(ani), { margin: 0, widest: 870 });
  });
});

describe('jadwal', () => {
  test('a batch is written with its days, its place and its way of registering', async () => {
    await ani.open('/collections/batches/new');
    await ani.field('Nama angkatan').fill('Contoh angkatan Makanan Ringan 2036');
    await ani.field('Ringkasan').fill('Contoh ringkasan angkatan.');
    await ani.choose('Jalur', 'Makanan Ringan');
    await ani.field('Pendaftaran dibuka (boleh kosong)').fill('2036-01-07');
    await ani.field('Pendaftaran ditutup (boleh kosong)').fill('2036-01-25');
    await ani.field('Mulai (boleh kosong)').fill('2036-02-04');
    await ani.field('Berakhir (boleh kosong)').fill('2036-02-07');
    await question(ani, 'Berakhir').getByText('Kamis, 7 Februari 2036').waitFor();
    await picture('jadwal-tanggal', [question(ani, 'Pendaftaran dibuka'), question(ani, 'Berakhir')]);
    await ani.page.getByRole('button', { name: 'Tambah pertemuan' }).click();
    await ani.page.getByLabel('Tanggal', { exact: true }).first().fill('2036-02-04');
    await ani.page.getByLabel('Mulai pukul', { exact: true }).first().fill('09:00');
    await ani.page.getByLabel('Sampai pukul', { exact: true }).first().fill('12:00');
    await ani.page.getByLabel('Cara', { exact: true }).first().selectOption({ index: 1 });
    await ani.page.getByLabel('Tempat', { exact: true }).first().fill('Contoh gedung pelatihan');
    await picture(
      'jadwal-pertemuan',
      [ani.page.getByLabel('Isian Tanggal', { exact: true }).first(), question(ani, 'Tempat')],
      { most: 800 },
    );
    await ani.field('Biaya').fill('Gratis');
    await ani.unfold();
    const way = ani.page.locator('select').filter({ hasText: 'Datang ke loket' });
    await way.selectOption('loket');
    await ani.field('Loket').fill('Contoh loket kantor kecamatan');
    await picture('jadwal-daftar', [question(ani, 'Cara'), question(ani, 'Loket')]);
    await ani.preview.getByRole('heading', { level: 1, name: 'Contoh angkatan' }).waitFor();
    await picture('jadwal-pratinjau', ani.page.locator('#preview-pane'), { margin: 0 });
    await ani.save();
  });
});

describe('berita dan pengumuman', () => {
  test('an announcement is planned, ends by itself, and stays on top', async () => {
    await ani.open('/collections/news/new');
    await ani.field('Jenis').selectOption('pengumuman');
    await ani.field('Judul').fill('Contoh pengumuman pendaftaran');
    await ani.field('Ringkasan').fill('Contoh ringkasan. Pendaftaran dibuka sampai Jumat.');
    await ani.field('Terbit pada').fill('2036-01-07T08:00');
    await ani.field('Berakhir pada (boleh kosong)').fill('2036-01-25T17:00');
    await ani.field('Sematkan di atas').click();
    await picture('berita-waktu', [question(ani, 'Terbit pada'), question(ani, 'Sematkan di atas')]);
    await ani.save();
    await ani.move('Draf', 'Ditinjau');
    await ani.move('Ditinjau', 'Siap');
    await ani.page.getByText('Tayangkan', { exact: true }).click();
    await ani.page.getByRole('menuitem', { name: 'Tayangkan sekarang' }).click();
    const said = ani.page.locator('.desk-publishing');
    await said
      .getByText(
        'Sudah diterima: Contoh pengumuman pendaftaran. Akan tampil Senin, 7 Januari 2036 pukul 08.00',
      )
      .waitFor();
    expect(await said.getByRole('link').count()).toBe(0);
    await ani.open('/collections/news');
    const row = ani.page.locator('.desk-rows li').filter({ hasText: 'Contoh pengumuman pendaftaran' });
    await row.getByText('Terjadwal').waitFor();
    await picture('berita-terjadwal', row);
  });

  test('a correction tells what was mended', async () => {
    await place(ani, 'news', 'contoh-berita-ralat', exampleNews('Contoh berita dengan ralat'), 'published');
    await ani.open('/collections/news/entries/contoh-berita-ralat');
    await ani.page.getByRole('button', { name: 'Tambah ralat' }).click();
    await ani.page.getByLabel('Tanggal', { exact: true }).first().fill('2026-09-02');
    await ani.page
      .getByLabel('Yang diperbaiki', { exact: true })
      .fill('Contoh: hari pendaftaran tertulis Kamis, seharusnya Jumat.');
    await picture('berita-ralat', [
      question(ani, 'Ralat'),
      ani.page.getByLabel('Yang diperbaiki', { exact: true }),
    ]);
    await ani.preview.getByText('seharusnya Jumat').waitFor();
    await ani.save();
  });
});

describe('mengubah', () => {
  test('a published text is opened, changed, and compared with what is live', async () => {
    await ani.open('/collections/news');
    await ani.page.getByRole('searchbox').fill('sudah tayang');
    const row = ani.page.locator('.desk-rows li').filter({ hasText: 'Contoh berita yang sudah tayang' });
    await row.locator('[data-state=published]').waitFor({ timeout: 120_000 });
    await picture('ubah-daftar', [ani.page.getByRole('search'), row], {
      press: row,
      fromContent: '.desk-badge',
    });
    await row.getByRole('link').click();
    await ani.field('Ringkasan').fill('Contoh ringkasan yang lebih jelas.');
    await ani.preview.getByText('Contoh ringkasan yang lebih jelas.').first().waitFor();
    await picture('ubah-pratinjau', ani.page, { most: 600 });
    await ani
      .field('Ringkasan')
      .fill('Contoh: pelatihan dilaksanakan oleh dinas dalam rangka hari jadi kota.');
    await ani.preview.getByText('Sebut pelakunya dahulu').waitFor();
    await picture('ubah-saran', ani.preview.locator('.desk-beside'), { margin: 0, most: 840 });
    await ani.field('Ringkasan').fill('Contoh ringkasan yang lebih jelas.');
    await ani.save();
    await ani.page.getByText('Keadaan: Draf').waitFor();
    await picture('ubah-draf', toolbar(ani), { margin: 0, widest: 870 });
    await ani.page.getByText('Lainnya', { exact: true }).click();
    await ani.page.getByRole('button', { name: 'Riwayat' }).click();
    await ani.page.getByRole('heading', { name: 'Contoh Ani mengubah' }).first().waitFor();
    await picture('ubah-beda', notice(ani), { most: 460 });
  });
});

describe('mengganti alamat', () => {
  test('an address is changed on purpose, from the menu', async () => {
    await place(ani, 'news', 'contoh-alamat-kliru', exampleNews('Contoh alamat keliru'), 'published');
    await ani.open('/collections/news/entries/contoh-alamat-kliru');
    await ani.field('Judul').waitFor();
    await ani.page.getByText('Lainnya', { exact: true }).click();
    const change = ani.page.getByRole('button', { name: 'Ganti alamat' });
    await picture('alamat-menu', openMenu(ani), { press: change });
    await change.click();
    await ani.page.getByLabel('Ujung alamat').fill('contoh-alamat-benar');
    await notice(ani).getByText('Alamat: /berita/contoh-alamat-benar/').waitFor();
    const agreed = notice(ani).getByRole('button', { name: 'Ganti alamat' });
    await picture('alamat-baru', notice(ani), { press: agreed, most: 420 });
    await agreed.click();
    await notice(ani).waitFor({ state: 'detached' });
    await ani.page.getByText('Keadaan: Draf').waitFor();
  });
});

describe('draf sampai tayang', () => {
  const slug = 'contoh-cerita-alur';

  test('the writer hands over, a colleague finds it at the desk', async () => {
    await budi.open('/meja');
    await budi.page.getByRole('heading', { name: 'Belum ditinjau petugas' }).waitFor();
    await place(ani, 'stories', slug, exampleStory('Contoh cerita untuk ditinjau'));
    await ani.open(`/collections/stories/entries/${slug}`);
    await ani.page.getByText('Keadaan: Draf', { exact: true }).click();
    const review = ani.page.getByRole('menuitem', { name: 'Ditinjau', exact: true });
    const ready = ani.page.getByRole('menuitem', { name: 'Siap', exact: true });
    await picture('alur-keadaan', [toolbar(ani), ready], { press: review, margin: 0, widest: 870 });
    await review.click();
    await ani.page.getByText('Keadaan: Ditinjau', { exact: true }).waitFor();
    // Budi's desk was open all the time; now he comes back to its tab.
    await budi.page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    const task = budi.page.getByRole('link', { name: 'Contoh cerita untuk ditinjau' });
    await task.waitFor();
    await picture('alur-menunggu', budi.page.locator('.desk-tasks section').first(), { press: task });
    await task.click();
    await budi.page.getByText('Keadaan: Ditinjau', { exact: true }).waitFor();
  });

  test('the board shows all drafts by their state', async () => {
    await budi.open('/workflow');
    await budi.page.getByText('Contoh cerita untuk ditinjau').waitFor();
    await picture('alur-papan', budi.page, { most: 620 });
  });

  test('the reviewer publishes, and is told when it is live', async () => {
    await budi.open(`/collections/stories/entries/${slug}`);
    await budi.move('Ditinjau', 'Siap');
    await budi.page.getByText('Tayangkan', { exact: true }).click();
    const now = budi.page.getByRole('menuitem', { name: 'Tayangkan sekarang' });
    await picture('alur-tayangkan', [toolbar(budi), now], { press: now, margin: 0, widest: 870 });
    await now.click();
    await budi.page.getByText('Sedang diterbitkan:').waitFor();
    await budi.page.getByText('Sudah tayang:').waitFor({ timeout: 120_000 });
    await picture('alur-sudah-tayang', budi.page.locator('.desk-publishing'));
    const live = await budi.context.newPage();
    await live.goto(`${desk.url}/cerita/${slug}/`);
    await live.getByRole('heading', { level: 1, name: 'Contoh cerita untuk ditinjau' }).waitFor();
    await live.close();
  });
});

describe('ketika ada yang salah', () => {
  test('a photo of a kind that not every telephone shows is refused with what to do', async () => {
    await ani.open('/collections/news/new');
    await ani.field('Judul').waitFor();
    await ani.unfold();
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic');
    await ani.page
      .locator('.desk-media input[type=file]')
      .setInputFiles({ name: 'IMG_2031.HEIC', mimeType: 'image/heic', buffer: heic });
    await ani.page.locator('.desk-trouble').waitFor();
    await picture('salah-foto', question(ani, 'Foto'));
  });

  test('what is missing is named', async () => {
    await ani.open('/collections/news/new');
    await ani.field('Judul').fill('Contoh pengumuman');
    await press(ani, 'Simpan');
    await picture('salah-isian', notice(ani));
    await press(ani, 'Perbaiki');
    await ani.page.getByText('Belum diisi. Tulis ringkasan.').first().waitFor();
    await picture('salah-isian-merah', question(ani, 'Ringkasan'));
  });

  test('a number of an identity card stops the save', async () => {
    await ani.open('/collections/news/new');
    await ani.field('Jenis').selectOption('pengumuman');
    await ani.field('Judul').fill('Contoh pengumuman dengan nomor');
    await ani.field('Ringkasan').fill('Contoh: peserta dengan nomor 3175064105900001 lulus.');
    await press(ani, 'Sekarang');
    await press(ani, 'Simpan');
    await ani.page.getByRole('heading', { name: 'Ada data pribadi?' }).waitFor();
    await picture('salah-nik', notice(ani), {
      press: ani.page.getByRole('button', { name: 'Kembali dan hapus' }),
    });
    await press(ani, 'Kembali dan hapus');
  });
});

describe('menulis bersamaan', () => {
  const open = '/collections/news/entries/contoh-bersama';

  test('different fields are merged, and one is told', async () => {
    await place(ani, 'news', 'contoh-bersama', exampleNews('Contoh pengumuman bersama'));
    await ani.open(open);
    await budi.open(open);
    await ani.field('Judul').fill('Contoh pengumuman bersama dari Ani');
    await budi.field('Ringkasan').fill('Contoh ringkasan dari Budi.');
    await ani.save();
    await press(budi, 'Simpan');
    await budi.page.getByRole('heading', { name: 'Digabung dengan perubahan orang lain' }).waitFor();
    await picture('bersama-digabung', notice(budi));
    await press(budi, 'Mengerti');
  });

  test('the same field shows both', async () => {
    await ani.open(open);
    await budi.open(open);
    await ani.field('Judul').fill('Contoh jadwal baru dari Ani');
    await budi.field('Judul').fill('Contoh jadwal Februari dari Budi');
    await ani.save();
    await press(budi, 'Simpan');
    await budi.page.getByRole('heading', { name: 'Diubah oleh dua orang' }).waitFor();
    await picture('bersama-pilih', notice(budi), {
      press: budi.page.getByRole('button', { name: 'Pakai pilihan ini' }),
    });
    await budi.page.getByText('Tulisan Contoh Ani').click();
    await press(budi, 'Pakai pilihan ini');
    await budi.save();
  });
});

describe('tulisan kembali', () => {
  const open = '/collections/news/entries/contoh-terputus';

  test('after a dead battery the text is back', async () => {
    await place(ani, 'news', 'contoh-terputus', exampleNews('Contoh pengumuman terputus'));
    await ani.open(open);
    await ani.field('Ringkasan').fill('Contoh kalimat yang belum sempat disimpan.');
    await ani.page.waitForTimeout(1_500);
    await ani.page.goto('about:blank');
    await ani.open(open);
    await ani.page.getByText('yang belum tersimpan').waitFor();
    expect(await ani.field('Ringkasan').inputValue()).toBe('Contoh kalimat yang belum sempat disimpan.');
    await picture('kembali-pesan', ani.page.locator('.desk-restored'), {
      press: ani.page.getByRole('button', { name: 'Lanjutkan menulis' }),
    });
    await press(ani, 'Lanjutkan menulis');
    await ani.save();
  });

  test('without a connection the save says so and nothing is lost', async () => {
    await ani.open(open);
    await ani.field('Ringkasan').fill('Contoh kalimat saat jaringan putus.');
    await ani.context.setOffline(true);
    await press(ani, 'Simpan');
    const said = ani.page.locator('.Toastify__toast', { hasText: 'Tidak ada sambungan ke server' });
    await ani.page.waitForTimeout(1_000);
    await picture('kembali-putus', said.first());
    await ani.context.setOffline(false);
    await ani.save();
  });

  test('earlier texts of this device can be taken back', async () => {
    await ani.open(open);
    await ani.field('Ringkasan').waitFor();
    await ani.page.getByText('Lainnya', { exact: true }).click();
    const back = ani.page.getByRole('button', { name: 'Pulihkan dari perangkat ini' });
    await picture('kembali-menu', openMenu(ani), { press: back });
    await back.click();
    await ani.page.getByText('Contoh kalimat yang belum sempat disimpan.').waitFor();
    await picture('kembali-daftar', notice(ani), { most: 480 });
  });
});

describe('riwayat', () => {
  test('an earlier version is brought back as a draft', async () => {
    const slug = 'contoh-riwayat';
    await place(ani, 'news', slug, exampleNews('Contoh pengumuman lama'), 'published');
    await budi.open(`/collections/news/entries/${slug}`);
    await budi.field('Judul').fill('Contoh pengumuman yang benar');
    await budi.save();
    await budi.field('Judul').fill('Contoh pengumuman yang keliru diubah');
    await budi.save();
    await ani.open(`/collections/news/entries/${slug}`);
    await ani.field('Judul').waitFor();
    await ani.page.getByText('Lainnya', { exact: true }).click();
    await ani.page.getByRole('button', { name: 'Riwayat' }).click();
    const back = ani.page.getByRole('button', { name: 'Kembalikan versi ini' }).first();
    await picture('riwayat', notice(ani), { press: back, most: 620 });
    await back.click();
    await expect.poll(() => ani.field('Judul').inputValue()).toBe('Contoh pengumuman yang benar');
  });
});

describe('menghapus dan menarik persetujuan', () => {
  test('a deletion is a proposal, reviewed and published like any text', async () => {
    await place(ani, 'news', 'contoh-usang', exampleNews('Contoh pengumuman usang'), 'published');
    await ani.open('/collections/news/entries/contoh-usang');
    const propose = ani.page.getByRole('button', { name: 'Usulkan hapus' });
    await picture('hapus-usul', toolbar(ani), { press: propose, margin: 0, widest: 870 });
    await propose.click();
    await ani.page.waitForURL(/collections\/news$/);
    await ani.open('/collections/news');
    const row = ani.page.locator('.desk-rows li').filter({ hasText: 'Contoh pengumuman usang' });
    await row.getByText('akan dihapus').waitFor();
    await picture('hapus-daftar', row);
    await row.getByRole('link').click();
    const back = ani.page.getByRole('button', { name: 'Buang draf' });
    await picture('hapus-batal', toolbar(ani), { press: back, margin: 0, widest: 870 });
    await back.click();
    await propose.waitFor();
    await ani.open('/collections/news');
    await row.locator('[data-state=published]').waitFor({ timeout: 120_000 });
  });

  test('what others point to cannot be deleted', async () => {
    await ani.open('/collections/tracks/entries/makanan-ringan');
    await press(ani, 'Usulkan hapus');
    await ani.page.getByRole('heading', { name: 'Belum dapat dihapus' }).waitFor();
    await picture('hapus-ditunjuk', notice(ani), { fromContent: 'li' });
    await press(ani, 'Mengerti');
  });

  test('a withdrawn consent takes the story off the site', async () => {
    const slug = 'contoh-cerita-ditarik';
    await place(ani, 'stories', slug, exampleStory('Contoh cerita yang ditarik'), 'published');
    await ani.open(`/collections/stories/entries/${slug}`);
    await ani.field('Judul').waitFor();
    await ani.page.locator('summary', { hasText: 'Lainnya' }).click();
    await press(ani, 'Cabut persetujuan');
    const withdraw = notice(ani).getByRole('button', { name: 'Cabut dan turunkan sekarang' });
    await picture('tarik-persetujuan', notice(ani), { press: withdraw });
    await withdraw.click();
    await ani.page.getByText('Sudah hilang dari situs:').waitFor({ timeout: 120_000 });
    const page = await (await fetch(`${desk.url}/cerita/${slug}/`)).text();
    expect(page).toContain('Cerita ini tidak ditampilkan lagi');
    expect(page).not.toContain('Contoh Peserta');
  });
});

describe('foto dan berkas', () => {
  test('several photographs go into a text, each with its own words', async () => {
    await ani.open('/collections/news/new');
    await ani.field('Judul').fill('Contoh berita berfoto');
    const photo = { mimeType: 'image/jpeg', buffer: await examplePhoto() };
    await ani.page.getByLabel('Sisipkan foto ke teks').setInputFiles([
      { ...photo, name: 'IMG_2031.jpg' },
      { ...photo, name: 'IMG_2032.jpg' },
    ]);
    const alt = notice(ani).getByLabel(/^Teks alternatif/);
    await alt.nth(1).waitFor();
    await alt.first().fill('Contoh: dua perempuan menggoreng keripik di dapur');
    await picture('foto-sisipkan', notice(ani), { most: 560 });
    await press(ani, 'Tutup');
  });

  test('a file named like an identity paper is asked about', async () => {
    await ani.open('/collections/news/new');
    await ani.page.getByLabel('Sisipkan foto ke teks').setInputFiles({
      name: 'KTP Contoh.jpg',
      mimeType: 'image/jpeg',
      buffer: await examplePhoto(),
    });
    const heading = ani.page.getByRole('heading', { name: 'Dokumen identitas?' });
    await heading.waitFor();
    const refuse = ani.page.getByRole('button', { name: 'Jangan pakai' });
    await picture('foto-identitas', notice(ani).filter({ has: heading }), { press: refuse });
    await refuse.click();
    await press(ani, 'Tutup');
  });
});

describe('menghapus foto dan berkas', () => {
  test('a file that nobody uses is deleted from the first screen', async () => {
    const name = 'contoh-foto-lama.jpg';
    await placePhoto(desk, name);
    await ani.open('/meja');
    const group = ani.page
      .locator('.desk-tasks section')
      .filter({ hasText: 'Foto dan berkas yang tidak dipakai' });
    const unused = group.getByRole('button', { name });
    await picture('berkas-daftar', group, { press: unused });
    await unused.click();
    const drawn = notice(ani).locator('img');
    await expect
      .poll(() => drawn.evaluate((image: HTMLImageElement) => image.naturalWidth))
      .toBeGreaterThan(0);
    const remove = notice(ani).getByRole('button', { name: 'Hapus berkas ini' });
    await picture('berkas-hapus', notice(ani), { press: remove, most: 760 });
    await remove.click();
    await unused.waitFor({ state: 'detached' });
  });

  test('a file in use stays, and who uses it is named', async () => {
    const name = 'contoh-foto-dipakai.jpg';
    await placePhoto(desk, name);
    await place(
      ani,
      'stories',
      'contoh-berfoto',
      exampleStory('Contoh cerita yang berfoto', `/media/${name}`),
    );
    await ani.open('/meja');
    await ani.page.getByRole('button', { name: 'Foto dan berkas', exact: true }).click();
    await ani.page.getByText(name).click();
    await press(ani, 'Hapus yang dipilih');
    await notice(ani).getByText('Contoh cerita yang berfoto').waitFor();
    await picture('berkas-dipakai', notice(ani));
    await press(ani, 'Mengerti');
  });
});

describe('daftar resmi dan syarat', () => {
  test('an official number is added, and a condition is written with its answers', async () => {
    await ani.open('/collections/siteSettings/entries/siteSettings');
    const add = ani.page.getByRole('button', { name: 'Tambah nomor' });
    await add.click();
    await ani.field('Milik').fill('Contoh loket pendaftaran');
    await ani.field('Nomor').fill('021 1234 567');
    await picture('resmi-nomor', question(ani, 'Nomor resmi'), { press: add, most: 460 });
    await ani.open('/collections/eligibility/entries/eligibility');
    await ani.page.getByRole('button', { name: 'Tambah pertanyaan' }).click();
    await ani.page
      .getByLabel('Pertanyaan', { exact: true })
      .last()
      .fill('Contoh: KTP Anda beralamat di mana?');
    await ani.page.getByRole('button', { name: 'Tambah jawaban' }).last().click();
    await ani.page.getByLabel('Jawaban', { exact: true }).last().fill('Contoh: di luar Jakarta Timur');
    await question(ani, 'Cocok?').getByRole('combobox').selectOption('tidak');
    await picture('syarat-jawaban', [question(ani, 'Pertanyaan'), question(ani, 'Cocok?')]);
  });
});

describe('bahasa sederhana', () => {
  test('a hard word gets a plainer one', async () => {
    await ani.open('/collections/plainLanguage/entries/plainLanguage');
    const add = ani.page.getByRole('button', { name: 'Tambah kata', exact: true });
    await add.click();
    await ani.field('Kata sulit').fill('mengejawantahkan');
    await ani.field('Lebih mudah').fill('mewujudkan');
    await picture('bahasa-aturan', question(ani, 'Kata sulit dan gantinya'), {
      press: add,
      most: 520,
      fromContent: itemsAfterTheFirst,
    });
  });
});

describe('kosakata pencarian', () => {
  test('a word that residents use is added to its group', async () => {
    await ani.open('/collections/vocabulary/entries/vocabulary');
    const add = ani.page.getByRole('button', { name: 'Tambah kelompok' });
    await add.click({ timeout: 60_000 });
    const first = question(ani, 'Kelompok kata').getByRole('button', { name: 'Tambah kata' }).first();
    await first.waitFor();
    await picture('kosakata', question(ani, 'Kelompok kata'), {
      press: first,
      most: 460,
      fromContent: itemsAfterTheFirst,
    });
  });
});

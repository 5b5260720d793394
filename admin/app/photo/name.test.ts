import { expect, test } from 'vitest';
import { nameOf } from './name.ts';

test('a name keeps what says something and is one of its content', async () => {
  const blob = new Blob(['contoh']);
  expect(await nameOf('IMG_20260827_091500.JPG', blob, '.jpg')).toMatch(/^foto-[0-9a-f]{10}\.jpg$/);
  expect(await nameOf('WhatsApp Image 2026-08-27.jpeg', blob, '.jpg')).toMatch(/^foto-[0-9a-f]{10}\.jpg$/);
  expect(await nameOf('Kelas Jahit Cakung.png', blob, '.png')).toMatch(
    /^kelas-jahit-cakung-[0-9a-f]{10}\.png$/,
  );
  expect(await nameOf('a.png', blob, '.png')).not.toBe(await nameOf('a.png', new Blob(['lain']), '.png'));
});

import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { BatchView } from '../views/batch.ts';
import { batch, site } from './example-views.ts';
import { RegistrationBlock } from './RegistrationBlock.tsx';

const draw = (changes: Partial<BatchView>) =>
  renderToStaticMarkup(
    <RegistrationBlock batch={{ ...batch, ...changes }} site={site} calendarUrl="/jadwal/contoh.ics" />,
  );

test('every state says that the training is free and which addresses are official', () => {
  for (const status of ['dibuka', 'segera', 'ditutup', 'selesai', 'dibatalkan', 'ditunda'] as const) {
    expect(draw({ status })).toMatch(/Pelatihan ini gratis.*contoh\.go\.id/s);
  }
});

test('a link to register names the address it opens', () => {
  expect(
    draw({ registration: { way: 'tautan', url: 'https://daftar.contoh.go.id/formulir?a=1' } }),
  ).toContain('<b>daftar.contoh.go.id</b>');
});

test('a finished or cancelled batch offers no way to register and no calendar', () => {
  for (const status of ['selesai', 'dibatalkan'] as const) {
    const html = draw({ status });
    expect(html).not.toContain('https://daftar.contoh.go.id');
    expect(html).not.toContain('contoh.ics');
  }
});

test('once the time to register is over, or while all is postponed, nobody is sent to the form', () => {
  for (const status of ['ditutup', 'berjalan', 'ditunda'] as const) {
    const html = draw({ status });
    expect(html).not.toContain('https://daftar.contoh.go.id');
    expect(html).toContain('contoh.ics');
  }
});

test('a cancelled batch says why', () => {
  expect(draw({ status: 'dibatalkan', overrideReason: 'Gedung dipakai.' })).toContain('Gedung dipakai.');
});

test('while the way to register is unknown the page says so instead of guessing', () => {
  expect(draw({ registration: undefined })).toContain('Cara mendaftar belum diumumkan.');
});

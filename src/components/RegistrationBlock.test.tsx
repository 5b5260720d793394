import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
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
    expect(html.includes('contoh.ics')).toBe(status !== 'ditunda');
  }
});

describe('before registration opens', () => {
  const soon = { status: 'segera', dates: { registrationOpensOn: '2027-03-20' } } as const;
  const ways = [
    [{ way: 'tautan', url: 'https://daftar.contoh.go.id/formulir' }, 'lewat daftar.contoh.go.id.'],
    [{ way: 'whatsapp', number: '0800 0000 000' }, 'lewat WhatsApp 0800 0000 000.'],
    [{ way: 'loket', place: 'Loket', hours: '08.00–15.00 WIB' }, 'di loket: Loket, 08.00–15.00 WIB.'],
  ] as const;

  test.each(ways)('it says from when and how, and the button waits: %o', (registration, says) => {
    const [, ahead = '', now = ''] =
      /<p data-while="belum-dijadwalkan segera">(.*?)<\/p><div[^>]* data-while="dibuka" hidden="">(.*?)<\/div>/.exec(
        draw({ ...soon, registration }),
      )!;
    expect(ahead.replace(/<[^>]+>/g, '')).toBe(`Pendaftaran dibuka 20 Maret 2027 ${says}`);
    expect(ahead).not.toContain('button');
    expect(now).toMatch(/class="button"|Datang ke loket/);
  });

  test('it says that no way is known yet', () => {
    expect(draw({ ...soon, registration: undefined })).toContain(
      'Pendaftaran dibuka <b>20 Maret 2027</b>. Cara mendaftar belum diumumkan.',
    );
  });

  test('no day is promised where none is known', () => {
    const html = draw({ status: 'belum-dijadwalkan', dates: {} });
    expect(html).toContain('Pendaftaran nanti dibuka lewat');
    expect(html).not.toContain('class="button"');
  });

  test('where only its last day is known it is taken to be open', () => {
    expect(draw({ status: 'segera', dates: { registrationClosesOn: '2027-03-10' } })).toMatch(
      /data-while="segera dibuka"><a class="button"/,
    );
  });
});

test('while registration is open and no way is known, one is told whom to ask', () => {
  expect(draw({ registration: undefined })).toMatch(/Tanyakan kepada petugas:.*class="contact"/s);
  const nobody = renderToStaticMarkup(
    <RegistrationBlock batch={{ ...batch, registration: undefined, contact: undefined }} />,
  );
  expect(nobody).toContain('Tanyakan di <a href="/kecamatan/">kecamatan Anda</a>.');
});

test('a cancelled batch says why', () => {
  expect(draw({ status: 'dibatalkan', overrideReason: 'Gedung dipakai.' })).toContain('Gedung dipakai.');
});

test('while the way to register is unknown the page says so instead of guessing', () => {
  expect(draw({ registration: undefined })).toContain('Cara mendaftar belum diumumkan.');
});

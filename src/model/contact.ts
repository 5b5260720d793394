import { group, optional, phone, text } from './field.ts';

/** Whom to ask. Every part may be missing; what is missing is shown as missing, never guessed. */
export const contact = (ask: { label: string; hint?: string }) =>
  optional(
    group({
      ...ask,
      fields: {
        name: optional(text({ label: 'Nama bagian atau petugas', max: 80 })),
        phone: optional(phone({ label: 'Telepon' })),
        whatsapp: optional(phone({ label: 'WhatsApp' })),
        email: optional(
          text({
            label: 'Surel',
            max: 120,
            pattern: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
            form: 'Tulis alamat seperti nama@contoh.go.id.',
          }),
        ),
        address: optional(text({ label: 'Alamat kantor', max: 240, long: true, prose: false })),
        hours: optional(text({ label: 'Jam layanan', max: 120 })),
      },
    }),
  );

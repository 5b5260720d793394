import { formatMoment, toMoment } from '../../../src/calendar.ts';
import { ask } from '../api.ts';
import { button, openPanel, tag } from '../tools/panel.ts';

/** Makes an address with which one colleague can sign in, and shows it to be sent on. */
export async function inviteColleague(): Promise<void> {
  const panel = openPanel('Undang rekan');
  try {
    const { url, expiresAt } = await ask<{ url: string; expiresAt: string }>('invitations', {
      method: 'POST',
      body: {},
    });
    const label = tag('label', 'Alamat masuk');
    const address = document.createElement('input');
    address.type = 'text';
    address.readOnly = true;
    address.value = url;
    address.addEventListener('focus', () => address.select());
    label.append(address);
    const said = tag('p');
    said.setAttribute('role', 'status');
    const copy = async () => {
      try {
        await navigator.clipboard.writeText(url);
        said.textContent = 'Alamat sudah disalin. Tempelkan di pesan untuk rekan Anda.';
      } catch {
        address.focus();
        said.textContent =
          'Peramban ini tidak mengizinkan penyalinan. Alamatnya sudah dipilih: tekan Ctrl+C, atau tekan lama lalu pilih Salin.';
      }
    };
    panel.body.append(
      tag(
        'p',
        `Kirim alamat ini kepada satu rekan. Alamat ini hanya dapat dipakai sekali, sampai ${formatMoment(toMoment(Date.parse(expiresAt)))}. Siapa pun yang memegangnya dapat masuk, jadi jangan kirim ke grup.`,
      ),
      label,
      button('Salin alamat', () => void copy()),
      said,
    );
  } catch (error) {
    panel.body.append(tag('p', (error as Error).message));
  }
}

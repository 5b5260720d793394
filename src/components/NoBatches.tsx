import { howToRegisterUrl, newsListUrl } from '../urls.ts';
import { EmptyState } from './EmptyState.tsx';

/** No training to join now: what a resident can do until there is. */
export function NoBatches({ of }: { of?: string }) {
  return (
    <EmptyState title={of ? `Belum ada jadwal baru ${of}.` : 'Belum ada jadwal baru.'}>
      <p>
        Pengumuman tampil di halaman <a href={newsListUrl}>Berita</a>. Sambil menunggu,{' '}
        <a href={howToRegisterUrl}>baca cara daftar</a> supaya Anda siap begitu pendaftaran dibuka. Bila ada
        yang menawarkan pendaftaran sekarang, jangan bayar dan jangan kirim data Anda.
      </p>
    </EmptyState>
  );
}

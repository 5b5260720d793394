import { howToRegisterUrl, newsListUrl, tracksUrl } from '../urls.ts';
import { EmptyState } from './EmptyState.tsx';

interface NoBatchesProps {
  /** The short name of the one track it is about. */
  of?: string;
  /** Whether that track takes place no more. */
  archived?: boolean;
}

/** No training to join now: what a resident can do until there is, or instead. */
export function NoBatches({ of, archived }: NoBatchesProps) {
  if (archived)
    return (
      <EmptyState title="Jalur ini tidak lagi dibuka.">
        <p>
          Panduannya tetap dapat Anda baca. Untuk ikut pelatihan, <a href={tracksUrl}>pilih jalur lain</a>.{' '}
          {warning}
        </p>
      </EmptyState>
    );
  return (
    <EmptyState title={of ? `Belum ada jadwal baru ${of}.` : 'Belum ada jadwal baru.'}>
      <p>
        Pengumuman tampil di halaman <a href={newsListUrl}>Berita</a>. Sambil menunggu,{' '}
        <a href={howToRegisterUrl}>baca cara daftar</a> supaya Anda siap begitu pendaftaran dibuka. {warning}
      </p>
    </EmptyState>
  );
}

const warning = 'Bila ada yang menawarkan pendaftaran sekarang, jangan bayar dan jangan kirim data Anda.';

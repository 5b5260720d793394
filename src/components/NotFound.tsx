import { searchUrl } from '../urls.ts';
import type { TrackCardView } from '../views/track.ts';
import { Signboard } from './Signboard.tsx';
import { TrackCard } from './TrackCard.tsx';

/** An address that leads nowhere: the likeliest ways on. */
export function NotFound({ tracks = [] }: { tracks?: readonly TrackCardView[] }) {
  return (
    <>
      <Signboard
        title="Halaman ini tidak ada"
        lead="Mungkin alamatnya salah ketik, atau halamannya sudah ditarik. Anda dapat mencari, atau memilih salah satu jalur pelatihan."
      >
        <p className="actions">
          <a className="button" href={searchUrl}>
            Cari di situs ini
          </a>
          <a className="button quiet" href="/">
            Buka beranda
          </a>
        </p>
      </Signboard>
      <div className="wrap">
        <h2 className="unseen">Jalur pelatihan</h2>
        <ul className="tracks">
          {tracks.map((track) => (
            <TrackCard key={track.id} track={track} short />
          ))}
        </ul>
      </div>
    </>
  );
}

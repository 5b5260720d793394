import type { JourneyView } from '../views/site.ts';
import type { TrackCardView } from '../views/track.ts';
import { EmptyState } from './EmptyState.tsx';
import { Journey } from './Journey.tsx';
import { Section } from './Section.tsx';
import { Signboard } from './Signboard.tsx';
import { TrackCard } from './TrackCard.tsx';

/** All tracks one can follow. */
export function TrackList({ tracks, journey }: { tracks: readonly TrackCardView[]; journey?: JourneyView }) {
  return (
    <>
      <Signboard
        title="Pilih pelatihan"
        lead="Setiap jalur punya panduan: apa yang dipelajari, apa yang dibawa, cara bekerja dengan aman, dan izin untuk membuka usaha."
      />
      <div className="wrap">
        <h2 className="unseen">Jalur pelatihan</h2>
        {tracks.length > 0 ? (
          <ul className="tracks wide">
            {tracks.map((track) => (
              <TrackCard key={track.id} track={track} />
            ))}
          </ul>
        ) : (
          <EmptyState title="Belum ada jalur pelatihan." />
        )}
        {journey && (
          <Section id="perjalanan" title={journey.title} lead={journey.lead}>
            <Journey journey={journey} />
          </Section>
        )}
      </div>
    </>
  );
}

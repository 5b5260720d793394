import type { TrackView } from '../views/track.ts';
import './ReviewNotice.css';

/** Says that no officer has reviewed a guide yet, and what that means for the reader. */
export function ReviewNotice({ sources }: Pick<TrackView, 'sources'>) {
  return (
    <p className="review-notice">
      <strong>Belum ditinjau petugas.</strong>{' '}
      {sources.length > 0 && 'Panduan ini disusun dari sumber yang tercantum di bawah. '}
      Aturan dan izin dapat berubah, jadi periksa dulu di situs resminya.
    </p>
  );
}

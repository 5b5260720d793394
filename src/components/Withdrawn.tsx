import { storiesUrl, tracksUrl } from '../urls.ts';
import { Signboard } from './Signboard.tsx';

/** What stands where a story stood whose person no longer wishes it told. It says nothing of the person, nor why. */
export function Withdrawn() {
  return (
    <Signboard
      title="Cerita ini tidak ditampilkan lagi"
      lead="Kami hanya menampilkan cerita selama pemiliknya mengizinkan. Anda dapat membaca cerita lain, atau memilih jalur pelatihan."
    >
      <p className="actions">
        <a className="button" href={storiesUrl}>
          Baca cerita lain
        </a>
        <a className="button quiet" href={tracksUrl}>
          Lihat jalur pelatihan
        </a>
      </p>
    </Signboard>
  );
}

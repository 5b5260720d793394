import { batchesUrl, homeUrl, howToRegisterUrl, searchUrl, tracksUrl } from '../urls.ts';
import type { LinkView } from '../views/link.ts';
import { Signboard } from './Signboard.tsx';
import './OfflineNotice.css';

const usual = [
  { url: homeUrl, title: 'Beranda' },
  { url: batchesUrl, title: 'Jadwal' },
  { url: tracksUrl, title: 'Pelatihan' },
  { url: howToRegisterUrl, title: 'Cara daftar' },
  { url: searchUrl, title: 'Cari' },
];

/** Stands for a page that this device has not kept. The service worker puts the list of those it has in place of ours. */
export function OfflineNotice({ kept = usual }: { kept?: readonly LinkView[] }) {
  return (
    <>
      <Signboard
        title="Halaman ini belum tersimpan"
        lead="Tanpa internet, yang dapat dibaca hanya halaman yang pernah Anda buka dan yang disimpan situs ini di perangkat Anda. Sambungkan internet, lalu muat ulang."
      >
        <form className="actions">
          <button className="button">Muat ulang</button>
        </form>
      </Signboard>
      <div className="wrap">
        <div className="prose">
          <h2>Yang dapat dibaca tanpa internet</h2>
          <ul className="kept-pages" data-part="kept">
            {kept.map(({ url, title }) => (
              <li key={url}>
                <a href={url}>{title}</a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}

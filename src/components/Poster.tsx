import type { PosterView } from '../views/poster.ts';
import type { SiteView } from '../views/site.ts';
import { Address } from './Address.tsx';
import { Motif } from './Motif.tsx';
import { OfficialLine } from './OfficialLine.tsx';
import { Planned } from './Planned.tsx';
import { Unbroken } from './Unbroken.tsx';
import './Poster.css';

interface PosterProps {
  poster: PosterView;
  site: SiteView;
  /** The page's address as people type it, and as a QR code. */
  address: string;
  qr: { outline: string; size: number };
}

/** Strips to tear off and take home. */
const STRIPS = 6;

/** One sheet for a notice board, A4 or A5. Every measure follows the width of the sheet, so both are the same drawing. */
export function Poster({ poster, site, address, qr }: PosterProps) {
  const { kicker, title, summary, warning, facts, list, isFree, hue, motif } = poster;
  const isDense = facts.length + (list ? 1 : 0) + (warning ? 1 : 0) > 5;
  return (
    <div className="sheet">
      <article className="poster" data-hue={hue}>
        <header>
          <Motif name={motif} />
          <p className="poster-kicker">
            {kicker} {isFree && <b>Gratis</b>}
          </p>
          <h1 data-length={title.length > 45 ? 'long' : title.length > 24 ? 'middle' : 'short'}>{title}</h1>
          <p className="poster-summary">{summary}</p>
        </header>
        <div className="poster-body" data-dense={isDense || undefined}>
          <div>
            {warning && (
              <p className="poster-warning">
                <span>{warning}</span>
              </p>
            )}
            {facts.length > 0 && (
              <dl>
                {facts.map(({ name, value, isOff = false }) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>
                      <Planned isOff={isOff}>
                        <Unbroken text={value} />
                      </Planned>
                    </dd>
                  </div>
                ))}
              </dl>
            )}
            {list && (
              <>
                <h2>{list.title}</h2>
                <ul>
                  {list.items.map((item, index) => (
                    <li key={index}>{item}</li>
                  ))}
                </ul>
                {list.more > 0 && <p>Dan {list.more} lagi di alamat resmi.</p>}
              </>
            )}
          </div>
          <div className="poster-address">
            <svg viewBox={`0 0 ${qr.size} ${qr.size}`} role="img" aria-label={`Kode QR menuju ${address}`}>
              <path d={qr.outline} />
            </svg>
            <p>Pindai, atau ketik alamat resmi ini:</p>
            <p className="poster-url">
              <Address text={address} />
            </p>
          </div>
        </div>
        <OfficialLine site={site} />
        <ul className="strips" aria-hidden="true">
          {Array.from({ length: STRIPS }, (_, index) => (
            <li key={index}>
              <span>
                <b>{title}</b>
                <Address text={address} />
              </span>
            </li>
          ))}
        </ul>
      </article>
    </div>
  );
}

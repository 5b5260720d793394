import { Fragment } from 'react';
import { officialCheckUrl } from '../urls.ts';
import type { SiteView } from '../views/site.ts';
import './OfficialLine.css';

/** How a resident tells the official from the false: it is free, and these are the addresses. */
export function OfficialLine({ site }: { site?: Pick<SiteView, 'officialDomains' | 'officialNumbers'> }) {
  const domains = site?.officialDomains ?? [];
  const numbers = site?.officialNumbers ?? [];
  return (
    <p className="official">
      <strong>Pelatihan ini gratis.</strong>
      {domains.length > 0 && (
        <>
          {' '}
          Alamat resmi penyelenggara:{' '}
          {domains.map((domain, index) => (
            <Fragment key={domain}>
              {index > 0 && ', '}
              <span className="whole">{domain}</span>
            </Fragment>
          ))}
          .
        </>
      )}
      {numbers.length > 0 && (
        <>
          {' '}
          Nomor resmi:{' '}
          {numbers.map(({ label, number }, index) => (
            <Fragment key={number}>
              {index > 0 && ', '}
              <span className="whole">{number}</span> ({label})
            </Fragment>
          ))}
          .
        </>
      )}{' '}
      <a href={officialCheckUrl} data-silent="">
        Periksa tautan atau nomor
      </a>
    </p>
  );
}

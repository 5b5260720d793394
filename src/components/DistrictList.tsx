import type { DistrictView } from '../views/district.ts';
import type { SiteView } from '../views/site.ts';
import { DistrictMap } from './DistrictMap.tsx';
import { Section } from './Section.tsx';
import { Signboard } from './Signboard.tsx';
import './DistrictList.css';

/** The tile map of all districts, and every kelurahan under its district: people know theirs, not always the other. */
export function DistrictList({
  districts,
  site,
}: {
  districts: readonly DistrictView[];
  site?: Pick<SiteView, 'regionName'>;
}) {
  return (
    <>
      <Signboard
        title="Pilih kecamatan Anda"
        lead={`Petak-petak ini terletak kira-kira seperti di peta${site ? ` ${site.regionName}` : ''}: utara di atas.`}
      />
      <div className="wrap district-list">
        <div>
          <h2 className="unseen">Peta kecamatan</h2>
          <DistrictMap districts={districts} />
        </div>
        <Section title="Cari lewat kelurahan">
          <dl className="district-index">
            {districts.map(({ id, url, title, kelurahan }) => (
              <div key={id}>
                <dt>
                  <a href={url}>{title}</a>
                </dt>
                <dd>{kelurahan.join(', ')}</dd>
              </div>
            ))}
          </dl>
        </Section>
      </div>
    </>
  );
}

import { districtsUrl } from '../urls.ts';
import type { DistrictLinkView } from '../views/district.ts';
import './NearLink.css';

const ask = 'Dekat Anda: pilih kecamatan';

/** Leads to what is near. Once a reader has their district remembered, a script names it (src/enhance/near.ts). */
export function NearLink({
  districts,
  remembered,
}: {
  districts: readonly DistrictLinkView[];
  /** The reader's own, for examples: on the page a script knows it. */
  remembered?: DistrictLinkView;
}) {
  if (districts.length === 0) return null;
  return (
    <p className="near">
      <a
        href={remembered?.url ?? districtsUrl}
        data-part={remembered ? undefined : 'near'}
        data-otherwise={ask}
      >
        {remembered ? `Dekat Anda: Kecamatan ${remembered.title}` : ask}
      </a>
    </p>
  );
}

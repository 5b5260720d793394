import type { DistrictLinkView } from '../views/district.ts';
import './RememberDistrict.css';

/**
 * Lets this device remember the reader's district, and forget it again: the given one, or the one chosen in the form
 * around (src/enhance/remember.ts). Not there without a script.
 */
export function RememberDistrict({
  district,
  asked,
}: {
  district?: DistrictLinkView;
  /** What a script offers and says, for examples. */
  asked?: { readonly offer: string; readonly says: string };
}) {
  return (
    <p className="remember" data-id={district?.id} data-title={district?.title}>
      <button className="button quiet" type="button" data-scripted={asked ? undefined : ''}>
        {asked?.offer ?? 'Ingat kecamatan saya'}
      </button>{' '}
      <span className="soft" role="status">
        {asked?.says}
      </span>
    </p>
  );
}

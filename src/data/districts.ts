import { toDistrictView, type DistrictView } from '../views/district.ts';
import { library } from './library.ts';
import { relatedTo, type RelatedViews } from './related.ts';

export interface DistrictPageView {
  readonly district: DistrictView;
  readonly related: RelatedViews;
  readonly districts: readonly DistrictView[];
}

export async function listDistricts(): Promise<DistrictView[]> {
  const { districts } = await library();
  return districts.map(toDistrictView);
}

export async function districtPaths(): Promise<{ params: { district: string }; props: DistrictPageView }[]> {
  const districts = await listDistricts();
  return Promise.all(
    districts.map(async (district) => ({
      params: { district: district.id },
      props: { district, related: await relatedTo('districts', district.id), districts },
    })),
  );
}

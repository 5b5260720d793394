import { getCollection } from 'astro:content';
import { toBatchView, type BatchView } from '../views/batch.ts';
import type { DistrictView } from '../views/district.ts';
import { toEligibilityView, type EligibilityView } from '../views/eligibility.ts';
import { isJoinable } from '../views/fitting.ts';
import { eligibilityCheck, type ToolView } from '../views/tool.ts';
import { now } from './clock.ts';
import { listDistricts } from './districts.ts';
import { library } from './library.ts';

/** Batches with all that one must know to join: more would not fit one page, and the schedule has them all. */
const SHOWN = 12;

export interface EligibilityPageView {
  readonly tool: ToolView;
  readonly eligibility: EligibilityView;
  readonly batches: readonly BatchView[];
  readonly districts: readonly DistrictView[];
}

/** The conditions that editors wrote; a place that wrote none still asks for the district. */
export async function eligibilityView(): Promise<EligibilityView> {
  const [entry] = await getCollection('eligibility');
  return toEligibilityView(entry?.data ?? {});
}

export async function eligibilityPageView(): Promise<EligibilityPageView> {
  const [{ batches, around }, districts, eligibility] = await Promise.all([
    library(),
    listDistricts(),
    eligibilityView(),
  ]);
  return {
    tool: eligibilityCheck,
    eligibility,
    batches: batches
      .map((batch) => toBatchView(batch, around, now))
      .filter(({ status }) => isJoinable(status))
      .slice(0, SHOWN),
    districts,
  };
}

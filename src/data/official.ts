import { isOver } from '../views/batch-status.ts';
import { toBatchView } from '../views/batch.ts';
import type { NewsCardView } from '../views/news.ts';
import { toOfficialList, type OfficialList, type OfficialSources } from '../views/official-list.ts';
import { officialCheck, type ToolView } from '../views/tool.ts';
import { now } from './clock.ts';
import { listDistricts } from './districts.ts';
import { library } from './library.ts';
import { listNewsCards } from './news.ts';
import { siteView } from './site.ts';

/** How many clarifications are shown beside the check; their list has the rest. */
const NEWEST = 3;

export interface OfficialPageView {
  readonly tool: ToolView;
  readonly list: OfficialList;
  readonly clarifications: readonly NewsCardView[];
}

/** What the settings list, batches that are not over, and the offices of the districts. */
export async function officialSources(): Promise<OfficialSources> {
  const [{ batches, around }, site, districts] = await Promise.all([library(), siteView(), listDistricts()]);
  return {
    site,
    batches: batches.map((entry) => toBatchView(entry, around, now)).filter(({ status }) => !isOver(status)),
    offices: districts.map(({ title, office }) => ({ title: `Kecamatan ${title}`, office })),
  };
}

/** What is official on the site at `origin`, and which rumours were denied last. */
export async function officialPageView(origin: string | URL): Promise<OfficialPageView> {
  const [sources, news] = await Promise.all([officialSources(), listNewsCards()]);
  return {
    tool: officialCheck,
    list: toOfficialList({ ...sources, origin }),
    clarifications: news.filter(({ kind }) => kind === 'klarifikasi').slice(0, NEWEST),
  };
}

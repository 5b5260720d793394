import { endOfDay } from '../calendar.ts';
import { toJourneyView, toSiteView, type JourneyView, type SiteView } from '../views/site.ts';
import { now } from './clock.ts';
import { settingsOf } from './library.ts';

/** What surrounds every page. An alert past its last day is left out. */
export async function siteView(): Promise<SiteView> {
  const view = toSiteView(await settingsOf('siteSettings'));
  const over = view.alert?.until !== undefined && now >= endOfDay(view.alert.until);
  return over ? { ...view, alert: undefined } : view;
}

/** The steps from training to business. */
export async function journeyView(): Promise<JourneyView> {
  return toJourneyView(await settingsOf('journey'));
}

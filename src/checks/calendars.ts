import ICAL from 'ical.js';
import type { BuiltSite } from './built-site.ts';
import type { Check } from './check.ts';
import type { Problem } from './problem.ts';

function* problemsOf(file: string, site: BuiltSite): Generator<Problem> {
  let calendar: ICAL.Component;
  try {
    calendar = new ICAL.Component(ICAL.parse(site.text(file)) as unknown[]);
  } catch (error) {
    yield { file, message: `No calendar programme can read it: ${(error as Error).message}` };
    return;
  }
  if (calendar.getFirstPropertyValue('version') !== '2.0') yield { file, message: 'VERSION must be 2.0.' };
  const uids = new Set<string>();
  for (const component of calendar.getAllSubcomponents('vevent')) {
    const { uid, summary, startDate, endDate } = new ICAL.Event(component);
    const name = summary || uid || 'an event';
    if (!uid || uids.has(uid)) yield { file, message: `“${name}” has no UID of its own.` };
    uids.add(uid);
    if (!startDate || !endDate || endDate.compare(startDate) <= 0)
      yield { file, message: `“${name}” does not end after it starts.` };
    const url = component.getFirstPropertyValue('url');
    const page = typeof url === 'string' ? site.resolve(url, '/') : undefined;
    if (!page || !site.fileAt(page.pathname))
      yield { file, message: `“${name}” leads to ${String(url)}, which does not exist.` };
  }
}

export const calendars: Check = {
  says: 'Every calendar can be read by a calendar programme and leads to pages that exist.',
  begin: (site) => ({
    *end() {
      for (const file of site.files) if (file.endsWith('.ics')) yield* problemsOf(file, site);
    },
  }),
};

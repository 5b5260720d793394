import type { APIRoute } from 'astro';
import { trackCalendarPaths } from '../../../data/calendars.ts';
import { toCalendar } from '../../../outputs/calendar.ts';
import { answer } from '../../../outputs/responses.ts';
import type { CalendarView } from '../../../views/calendar.ts';

export const getStaticPaths = trackCalendarPaths;

export const GET: APIRoute<{ calendar: CalendarView }> = ({ props, site }) =>
  answer.calendar(toCalendar(props.calendar, site!));

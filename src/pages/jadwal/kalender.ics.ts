import type { APIRoute } from 'astro';
import { allCalendar } from '../../data/calendars.ts';
import { toCalendar } from '../../outputs/calendar.ts';
import { answer } from '../../outputs/responses.ts';

export const GET: APIRoute = async ({ site }) => answer.calendar(toCalendar(await allCalendar(), site!));

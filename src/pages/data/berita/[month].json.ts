import type { APIRoute } from 'astro';
import { newsMonthPaths } from '../../../data/open-data.ts';
import { toNewsMonth } from '../../../outputs/open-data/records.ts';
import { answer } from '../../../outputs/responses.ts';
import type { NewsMonthView } from '../../../views/open-data.ts';

export const getStaticPaths = newsMonthPaths;

export const GET: APIRoute<{ view: NewsMonthView }> = ({ props, site }) =>
  answer.json(toNewsMonth(props.view, site!));

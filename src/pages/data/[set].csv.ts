import type { APIRoute } from 'astro';
import { openData } from '../../data/open-data.ts';
import { toCsv } from '../../outputs/open-data/csv.ts';
import { dataSetNames } from '../../outputs/open-data/files.ts';
import { dataSets, type DataSetName } from '../../outputs/open-data/records.ts';
import { answer } from '../../outputs/responses.ts';

export const getStaticPaths = () => dataSetNames.map((set) => ({ params: { set } }));

export const GET: APIRoute = async ({ params, site }) =>
  answer.csv(toCsv(dataSets[params.set as DataSetName].records(await openData(), site!)));

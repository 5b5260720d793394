import type { APIRoute } from 'astro';
import { openData } from '../../data/open-data.ts';
import { dataSetNames } from '../../outputs/open-data/files.ts';
import { toDataSet, type DataSetName } from '../../outputs/open-data/records.ts';
import { answer } from '../../outputs/responses.ts';

export const getStaticPaths = () => dataSetNames.map((set) => ({ params: { set } }));

export const GET: APIRoute = async ({ params, site }) =>
  answer.json(toDataSet(params.set as DataSetName, await openData(), site!));

import { formatDate } from '../../calendar.ts';
import { dataFileUrl } from '../../urls.ts';
import type { OpenDataView } from '../../views/open-data.ts';
import { dataSets, type DataSetName } from './records.ts';

/** How many months the page names; the file of news names them all. */
const MONTHS = 12;
const anywhere = new URL('https://situs.invalid');

export const dataSetNames = Object.keys(dataSets) as DataSetName[];

/** The files offered, as the page describes them. */
export function listDataFiles(view: OpenDataView) {
  return dataSetNames.map((name) => ({
    title: dataSets[name].title,
    about: dataSets[name].about,
    jsonUrl: dataFileUrl(name, 'json'),
    csvUrl: dataFileUrl(name, 'csv'),
    count: dataSets[name].records(view, anywhere).length,
  }));
}

/** The newest months of news: `Maret 2027 (12)`. */
export function listMonthFiles({ months }: OpenDataView) {
  return months.slice(0, MONTHS).map(({ month, count }) => ({
    title: `${formatDate(`${month}-01`).slice(2)} (${count})`,
    url: dataFileUrl(`berita/${month}`, 'json'),
  }));
}

import type { BatchCardView } from '../views/batch.ts';
import type { ListPageView, NewsListView } from '../views/list.ts';

/** A heading no other page of a list has. */
function listHeading(title: string, { page }: Pick<ListPageView<unknown>, 'page'>): string {
  return page > 1 ? `${title}, halaman ${page}` : title;
}

/** `Berita dan pengumuman`, `Daftar berita: 2020`, `Daftar berita: Servis AC, halaman 2`. */
export function newsListHeading(list: Pick<NewsListView, 'title' | 'narrowed' | 'page'>): string {
  return listHeading(list.narrowed ? `Daftar berita: ${list.title}` : list.title, list);
}

/** `Cerita peserta`, `Cerita peserta, halaman 2`. */
export function storyListHeading(list: Pick<ListPageView<unknown>, 'page'>): string {
  return listHeading('Cerita peserta', list);
}

/** What stands over batches that are over; a cancelled one may have its days still ahead. */
export function overBatchesHeading(batches: readonly Pick<BatchCardView, 'status'>[]): string {
  const isCancelled = batches.some(({ status }) => status === 'dibatalkan');
  return isCancelled ? 'Angkatan terdahulu dan yang dibatalkan' : 'Angkatan terdahulu';
}

/** `Jadwal`, `Jadwal, halaman 2`. */
export function batchListHeading(list: Pick<ListPageView<unknown>, 'page'>): string {
  return listHeading('Jadwal', list);
}

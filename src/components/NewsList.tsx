import { newsListUrl } from '../urls.ts';
import type { NewsListView } from '../views/list.ts';
import { EmptyState } from './EmptyState.tsx';
import { FilterLinks } from './FilterLinks.tsx';
import { newsListHeading } from './list-heading.ts';
import { NewsCards } from './NewsCard.tsx';
import { Pagination } from './Pagination.tsx';
import { Signboard } from './Signboard.tsx';

/** A page of the news, whole or narrowed. */
export function NewsList({ list }: { list: NewsListView }) {
  const { title, narrowed, filters, items } = list;
  return (
    <>
      <Signboard
        title={newsListHeading(list)}
        crumbs={narrowed ? [{ url: newsListUrl, title: 'Semua berita' }] : []}
      >
        <p className="to-filters">
          <a href="#persempit">Pilih menurut jenis, jalur, atau tahun</a>
        </p>
      </Signboard>
      <div className="wrap beside">
        <div>
          <h2 className="unseen">Daftar berita</h2>
          {items.length > 0 ? (
            <NewsCards news={items} />
          ) : (
            <EmptyState title={`Belum ada ${narrowed ? title.toLowerCase() : 'berita'}.`}>
              <p>Begitu ada pengumuman atau berita, isinya tampil di sini.</p>
            </EmptyState>
          )}
          <Pagination list={list} name={title} />
        </div>
        <FilterLinks
          current={list.url.replace(/halaman\/\d+\/$/, '')}
          groups={[
            { name: 'Jenis', links: filters.kinds },
            { name: 'Jalur', links: filters.tracks },
            { name: 'Tahun', links: filters.years },
          ]}
        />
      </div>
    </>
  );
}

import { tracksUrl } from '../urls.ts';
import type { ListPageView } from '../views/list.ts';
import type { StoryCardView } from '../views/story.ts';
import { EmptyState } from './EmptyState.tsx';
import { storyListHeading } from './list-heading.ts';
import { Pagination } from './Pagination.tsx';
import { Signboard } from './Signboard.tsx';
import { StoryCards } from './StoryCard.tsx';

/** A page of participants' stories. */
export function StoryList({ list }: { list: ListPageView<StoryCardView> }) {
  return (
    <>
      <Signboard
        title={storyListHeading(list)}
        lead="Warga bercerita tentang belajar, mencoba, dan memulai usaha. Setiap cerita hanya memuat hal yang disetujui orangnya."
      />
      <div className="wrap">
        <h2 className="unseen">Daftar cerita</h2>
        {list.items.length > 0 ? (
          <StoryCards stories={list.items} />
        ) : (
          <EmptyState title="Belum ada cerita.">
            <p>
              Sementara itu, lihat <a href={tracksUrl}>jalur pelatihan yang dapat Anda pilih</a>.
            </p>
          </EmptyState>
        )}
        <Pagination list={list} name="cerita" />
      </div>
    </>
  );
}

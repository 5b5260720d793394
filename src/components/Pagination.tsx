import type { ListPageView } from '../views/list.ts';
import './Pagination.css';

/** The way to newer and older pages of a list. */
export function Pagination({ list, name }: { list: Omit<ListPageView<unknown>, 'items'>; name: string }) {
  if (list.pages < 2) return null;
  return (
    <nav className="pagination" aria-label={`Halaman ${name}`}>
      {list.newerUrl && (
        <a className="button quiet" rel="prev" href={list.newerUrl}>
          ← Lebih baru
        </a>
      )}
      <span className="figures">
        Halaman {list.page} dari {list.pages}
      </span>
      {list.olderUrl && (
        <a className="button quiet" rel="next" href={list.olderUrl}>
          Lebih lama →
        </a>
      )}
    </nav>
  );
}

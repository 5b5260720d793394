import { formatDate } from '../calendar.ts';
import type { NewsCardView } from '../views/news.ts';
import './NewsCard.css';

/** A piece of news in a list: when, what kind, what it says. */
export function NewsCard({ news }: { news: NewsCardView }) {
  const { url, title, kind, kindLabel, summary, publishedAt, expiresAt, expired, pinned } = news;
  return (
    <li className="news-card" data-kind={kind} data-expires={expiresAt}>
      <p className="news-when">
        {publishedAt && <time dateTime={publishedAt}>{formatDate(publishedAt)}</time>}
        <span className="news-kind">
          {kindLabel}
          {pinned && !expired && ', disematkan'}
        </span>
        {expired && <span>Sudah berakhir</span>}
      </p>
      <div>
        <h3>
          <a href={url}>{title}</a>
        </h3>
        {summary && <p>{summary}</p>}
      </div>
    </li>
  );
}

/** News one below the other. */
export function NewsCards({ news }: { news: readonly NewsCardView[] }) {
  return (
    <ul className="news-cards">
      {news.map((item) => (
        <NewsCard key={item.id} news={item} />
      ))}
    </ul>
  );
}

import { formatDate } from '../calendar.ts';
import type { NewsCardView } from '../views/news.ts';
import { shownWhile } from './shown-while.ts';
import './NewsCard.css';

interface NewsCardProps {
  news: NewsCardView;
  /** Whether the list holds only what is in force: what has ended goes out of sight. */
  inForce?: boolean;
}

/** A piece of news in a list: when, what kind, what it says. */
export function NewsCard({ news, inForce }: NewsCardProps) {
  const { url, title, kind, kindLabel, summary, publishedAt, expiresAt, expired, pinned } = news;
  const now = expired ? 'berakhir' : 'berlaku';
  return (
    <li
      className="news-card"
      data-kind={kind}
      data-expires={expiresAt}
      {...(inForce && expiresAt && shownWhile(['berlaku'], now))}
    >
      <p className="news-when">
        {publishedAt && <time dateTime={publishedAt}>{formatDate(publishedAt)}</time>}
        <span className="news-kind">
          {kindLabel}
          {pinned && <span {...shownWhile(['berlaku'], now)}>, disematkan</span>}
        </span>
        {expiresAt && <span {...shownWhile(['berakhir'], now)}>Sudah berakhir</span>}
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
export function NewsCards({ news, inForce }: { news: readonly NewsCardView[]; inForce?: boolean }) {
  return (
    <ul className="news-cards">
      {news.map((item) => (
        <NewsCard key={item.id} news={item} inForce={inForce} />
      ))}
    </ul>
  );
}

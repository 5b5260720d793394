import { formatMoment } from '../calendar.ts';
import { newsListUrl } from '../urls.ts';
import type { NewsView } from '../views/news.ts';
import { Attachments } from './Attachments.tsx';
import { Byline } from './Byline.tsx';
import { Corrections } from './Corrections.tsx';
import { Picture } from './Picture.tsx';
import { Prose } from './Prose.tsx';
import { nothingRelated, type Related } from './related.ts';
import { RelatedSections } from './RelatedSections.tsx';
import { ShareLinks } from './ShareLinks.tsx';
import { Signboard } from './Signboard.tsx';
import { SourceList } from './SourceList.tsx';
import { TrackTags } from './TrackTag.tsx';
import './NewsArticle.css';

interface NewsArticleProps {
  news: NewsView;
  related?: Related;
  shareText?: string;
}

/** One piece of news, announcement or clarification. */
export function NewsArticle({ news, related = nothingRelated, shareText }: NewsArticleProps) {
  const { picture, batch, expiresAt } = news;
  return (
    <article>
      <Signboard
        title={news.title}
        lead={news.summary}
        kicker={news.kindLabel}
        crumbs={[{ url: newsListUrl, title: 'Berita' }]}
      >
        <Byline publishedAt={news.publishedAt} updatedAt={news.updatedAt} author={news.author} />
        {expiresAt && (
          <p className="expiry" data-expires={expiresAt}>
            {news.expired ? 'Sudah berakhir pada' : 'Berlaku sampai'} {formatMoment(expiresAt)}
          </p>
        )}
      </Signboard>
      <div className="wrap news-body">
        {picture && <Picture picture={picture} first />}
        <Prose html={news.html} />
        <Attachments attachments={news.attachments} />
        <Corrections corrections={news.corrections} />
        {batch && (
          <a className="button" href={batch.url}>
            Lihat {batch.title}
          </a>
        )}
        <TrackTags tracks={news.tracks} />
        <ShareLinks text={shareText} />
      </div>
      <div className="wrap">
        <SourceList sources={news.source ? [news.source] : []} />
        <RelatedSections related={related} />
      </div>
    </article>
  );
}

import { formatEnd } from '../calendar.ts';
import { newsListUrl } from '../urls.ts';
import { afterNews } from '../views/next-steps.ts';
import type { NewsView } from '../views/news.ts';
import { Attachments } from './Attachments.tsx';
import { Byline } from './Byline.tsx';
import { Corrections } from './Corrections.tsx';
import { LinkList } from './LinkList.tsx';
import { NextSteps } from './NextSteps.tsx';
import { Picture } from './Picture.tsx';
import { Prose } from './Prose.tsx';
import { nothingRelated, type Related } from './related.ts';
import { RelatedSections } from './RelatedSections.tsx';
import { ShareLinks } from './ShareLinks.tsx';
import { shownWhile } from './shown-while.ts';
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
  const aside = batch || news.tracks.length > 0 || news.districts.length > 0;
  const now = news.expired ? 'berakhir' : 'berlaku';
  const announced = news.kind !== 'berita';
  const hue = news.kind === 'klarifikasi' ? 'merah' : undefined;
  return (
    <article data-hue={hue}>
      <Signboard
        title={news.title}
        lead={news.summary}
        kicker={announced ? news.kindLabel : undefined}
        crumbs={[{ url: newsListUrl, title: 'Berita' }]}
        listen
        hue={hue}
        motif={announced ? 'ubin' : undefined}
      >
        <Byline publishedAt={news.publishedAt} updatedAt={news.updatedAt} author={news.author} />
        {expiresAt && (
          <p className="expiry" data-expires={expiresAt}>
            <span {...shownWhile(['berlaku'], now)}>Berlaku sampai</span>
            <span {...shownWhile(['berakhir'], now)}>Sudah berakhir pada</span>{' '}
            <span>{formatEnd(expiresAt)}</span>
          </p>
        )}
      </Signboard>
      <div className="wrap beside">
        <div className="news-text">
          {picture && <Picture picture={picture} first />}
          <Prose html={news.html} />
          <Attachments attachments={news.attachments} />
          <Corrections corrections={news.corrections} />
          <ShareLinks text={shareText} />
        </div>
        {aside && (
          <aside className="news-side" aria-label="Terkait tulisan ini">
            {batch && (
              <a className="button" href={batch.url} data-silent="">
                Lihat {batch.title}
              </a>
            )}
            {news.tracks.length > 0 && (
              <div>
                <h2>Jalur</h2>
                <TrackTags tracks={news.tracks} />
              </div>
            )}
            {news.districts.length > 0 && (
              <div>
                <h2>Kecamatan</h2>
                <LinkList links={news.districts} />
              </div>
            )}
          </aside>
        )}
      </div>
      <div className="wrap">
        <SourceList sources={news.source ? [news.source] : []} />
        <NextSteps steps={afterNews(news, related.batches.length > 0)} />
        <RelatedSections related={related} />
      </div>
    </article>
  );
}

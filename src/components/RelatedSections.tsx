import { batchesUrl, newsListUrl, storiesUrl } from '../urls.ts';
import { BatchTickets } from './BatchTicket.tsx';
import { NewsCards } from './NewsCard.tsx';
import type { Related } from './related.ts';
import { Section } from './Section.tsx';
import { StoryCards } from './StoryCard.tsx';

/** What else belongs here, each kind under its own heading; a kind with nothing to show is left out. */
export function RelatedSections({
  related: { batches, stories, news },
  of,
}: {
  related: Related;
  of?: string;
}) {
  const about = of ? ` ${of}` : '';
  return (
    <div data-silent="">
      {batches.length > 0 && (
        <Section title={`Jadwal${about}`} more={{ url: batchesUrl, title: 'Lihat semua jadwal' }}>
          <BatchTickets batches={batches} />
        </Section>
      )}
      {stories.length > 0 && (
        <Section title={`Cerita${about}`} more={{ url: storiesUrl, title: 'Baca semua cerita' }}>
          <StoryCards stories={stories} />
        </Section>
      )}
      {news.length > 0 && (
        <Section title={`Berita${about}`} more={{ url: newsListUrl, title: 'Baca semua berita' }}>
          <NewsCards news={news} />
        </Section>
      )}
    </div>
  );
}

import {
  batchesUrl,
  districtsUrl,
  eligibilityUrl,
  howToRegisterUrl,
  newsListUrl,
  storiesUrl,
  tracksUrl,
} from '../urls.ts';
import type { BatchCardView } from '../views/batch.ts';
import type { DistrictTileView } from '../views/district.ts';
import type { NewsCardView } from '../views/news.ts';
import type { JourneyView, SiteView } from '../views/site.ts';
import type { StoryCardView } from '../views/story.ts';
import type { TrackCardView } from '../views/track.ts';
import { BatchTickets } from './BatchTicket.tsx';
import { DistrictMap } from './DistrictMap.tsx';
import { Journey } from './Journey.tsx';
import { NearLink } from './NearLink.tsx';
import { NewsCards } from './NewsCard.tsx';
import { NoBatches } from './NoBatches.tsx';
import { OfficialLine } from './OfficialLine.tsx';
import { Section } from './Section.tsx';
import { StoryLead } from './StoryLead.tsx';
import { TrackCard } from './TrackCard.tsx';
import './HomeArticle.css';

interface HomeArticleProps {
  site: SiteView;
  tracks?: readonly TrackCardView[];
  batches?: readonly BatchCardView[];
  lastBatch?: BatchCardView;
  journey?: JourneyView;
  story?: StoryCardView;
  districts?: readonly DistrictTileView[];
  news?: readonly NewsCardView[];
}

/** The home page: a street of signs to choose from, then when, how, who, where. */
export function HomeArticle({
  site,
  tracks = [],
  batches = [],
  lastBatch,
  journey,
  story,
  districts = [],
  news = [],
}: HomeArticleProps) {
  return (
    <>
      <div className="wrap home-front">
        <div>
          <h1>{site.home.headline}</h1>
          <p className="lead">{site.home.lead}</p>
        </div>
        <nav aria-label="Jalur pelatihan">
          <h2 className="unseen">Jalur pelatihan</h2>
          <ul className="tracks">
            {tracks.map((track) => (
              <TrackCard key={track.id} track={track} short />
            ))}
          </ul>
        </nav>
        <div>
          <p className="actions">
            <a className="button" href={batchesUrl}>
              Lihat jadwal
            </a>
            <a className="button quiet" href={howToRegisterUrl}>
              Baca cara daftar
            </a>
            <a className="button quiet" href={eligibilityUrl}>
              Cek syarat
            </a>
          </p>
          <OfficialLine site={site} />
        </div>
      </div>
      <div className="wrap">
        <Section title="Jadwal terdekat" more={{ url: batchesUrl, title: 'Lihat semua jadwal' }}>
          <NearLink districts={districts} />
          {batches.length > 0 ? (
            <BatchTickets batches={batches} />
          ) : (
            <div className="columns">
              <NoBatches />
              {lastBatch && <BatchTickets batches={[lastBatch]} />}
            </div>
          )}
        </Section>
      </div>
      {story && <StoryLead story={story} more={{ url: storiesUrl, title: 'Baca semua cerita' }} />}
      <div className="wrap">
        {journey && (
          <Section
            title={journey.title}
            lead={journey.lead}
            more={{ url: tracksUrl, title: 'Baca langkah lengkapnya' }}
          >
            <Journey journey={journey} brief />
          </Section>
        )}
        <div className="columns">
          {districts.length > 0 && (
            <Section
              title={`Pilih ${site.districtWord} Anda`}
              more={{ url: districtsUrl, title: 'Cari lewat kelurahan' }}
            >
              <DistrictMap districts={districts} />
            </Section>
          )}
          {news.length > 0 && (
            <Section title="Berita terbaru" more={{ url: newsListUrl, title: 'Baca semua berita' }}>
              <NewsCards news={news} inForce />
            </Section>
          )}
        </div>
      </div>
    </>
  );
}

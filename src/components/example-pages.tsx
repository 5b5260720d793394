import { hasDays } from '../views/calendar.ts';
import { toOfficialList } from '../views/official-list.ts';
import { toBatchPoster, toTrackPoster } from '../views/poster.ts';
import { BatchArticle } from './BatchArticle.tsx';
import { BatchList } from './BatchList.tsx';
import { DataArticle } from './DataArticle.tsx';
import { DistrictArticle } from './DistrictArticle.tsx';
import { DistrictList } from './DistrictList.tsx';
import { EligibilityArticle } from './EligibilityArticle.tsx';
import { HomeArticle } from './HomeArticle.tsx';
import { NewsArticle } from './NewsArticle.tsx';
import { NewsList } from './NewsList.tsx';
import { NotFound } from './NotFound.tsx';
import { OfflineNotice } from './OfflineNotice.tsx';
import { OfficialCheckArticle } from './OfficialCheckArticle.tsx';
import { PageArticle } from './PageArticle.tsx';
import { Poster } from './Poster.tsx';
import { StoryArticle } from './StoryArticle.tsx';
import { StoryList } from './StoryList.tsx';
import { TrackArticle } from './TrackArticle.tsx';
import { TrackList } from './TrackList.tsx';
import { Withdrawn } from './Withdrawn.tsx';
import { inEveryStatus, type Examples } from './example.ts';
import { bareBatch, bareNews, barePage, bareStory, bareTrack } from './example-drafts.ts';
import {
  announcement,
  batch,
  batchList,
  batches,
  clarification,
  districts,
  eligibility,
  ended,
  journey,
  listOf,
  long,
  longestBatch,
  news,
  newsList,
  page,
  site,
  story,
  track,
  tracks,
} from './example-views.ts';

/** Not a code that leads anywhere: a square in its place. */
const onPoster = {
  site,
  address: 'contoh.go.id/jadwal/contoh/',
  qr: { outline: 'M4 4h21v21h-21z', size: 29 },
};
const related = { batches: [batch], stories: [story], news: [news] };
const officialList = toOfficialList({ site, origin: 'https://situs.contoh.go.id', batches: [batch] });

/** What fills a page by itself. */
export const pages: Examples = {
  EligibilityArticle: {
    biasa: (
      <EligibilityArticle eligibility={eligibility} batches={[batch]} districts={districts} site={site} />
    ),
    'belum ada jadwal': <EligibilityArticle eligibility={eligibility} districts={districts} site={site} />,
    'hanya kecamatan': (
      <EligibilityArticle
        eligibility={{ questions: [], sources: [] }}
        batches={[batch]}
        districts={districts}
        site={site}
      />
    ),
    'belum ada aturan': <EligibilityArticle eligibility={{ questions: [], sources: [] }} />,
  },
  OfficialCheckArticle: {
    biasa: <OfficialCheckArticle list={officialList} clarifications={[clarification]} site={site} />,
    'belum ada apa pun': (
      <OfficialCheckArticle list={{ domains: officialList.domains, pages: [], numbers: [], mails: [] }} />
    ),
  },
  HomeArticle: {
    biasa: (
      <HomeArticle
        site={site}
        tracks={tracks.slice(0, 5)}
        batches={[batch]}
        journey={journey}
        story={story}
        districts={districts}
        news={[news]}
      />
    ),
    'belum ada jadwal': (
      <HomeArticle
        site={site}
        tracks={tracks.slice(0, 5)}
        lastBatch={batches.selesai}
        journey={journey}
        news={[news]}
      />
    ),
    'hanya judul': <HomeArticle site={site} />,
  },
  TrackArticle: {
    biasa: <TrackArticle track={track} related={related} districts={districts} />,
    'hanya judul': <TrackArticle track={bareTrack} />,
    arsip: (
      <TrackArticle
        track={{ ...track, archived: true, reviewed: true }}
        related={{ ...related, batches: [batches.selesai] }}
        shareText="Contoh pesan"
        posterUrl="/contoh/cetak/"
        calendarUrl="webcal://contoh.go.id/pelatihan/contoh/kalender.ics"
      />
    ),
    terpanjang: <TrackArticle track={{ ...track, title: long, shortName: long }} />,
  },
  BatchArticle: {
    ...inEveryStatus((each) => (
      <BatchArticle
        batch={each}
        related={related}
        site={site}
        calendarUrl={hasDays(each) ? '/jadwal/contoh.ics' : undefined}
        shareText="Contoh pesan"
      />
    )),
    'banyak jalur': <BatchArticle batch={longestBatch} site={site} />,
    'hanya judul': <BatchArticle batch={bareBatch} />,
  },
  NewsArticle: {
    biasa: <NewsArticle news={news} related={related} shareText="Contoh pesan" />,
    'hanya judul': <NewsArticle news={bareNews} />,
    'pengumuman berlaku': <NewsArticle news={announcement} />,
    'pengumuman berakhir': <NewsArticle news={ended} />,
    klarifikasi: <NewsArticle news={clarification} />,
  },
  StoryArticle: {
    biasa: <StoryArticle story={story} related={related} journey={journey} shareText="Contoh pesan" />,
    'kutipan panjang': <StoryArticle story={{ ...story, quote: `${long} ${long}` }} />,
    'tanpa kutipan': (
      <StoryArticle
        story={{ ...story, quote: undefined, retoldFrom: 'Contoh laporan berita' }}
        journey={journey}
      />
    ),
    'tanpa foto': <StoryArticle story={{ ...story, picture: undefined }} />,
    'dengan nomor usaha': (
      <StoryArticle story={{ ...story, business: { sells: 'Contoh barang', contact: '0800 0000 000' } }} />
    ),
    'hanya judul': <StoryArticle story={bareStory} />,
  },
  DistrictArticle: {
    biasa: <DistrictArticle district={districts[2]!} related={related} districts={districts} site={site} />,
    'tanpa apa pun': <DistrictArticle district={{ ...districts[0]!, kelurahan: [], note: undefined }} />,
  },
  PageArticle: {
    biasa: <PageArticle page={page} site={site} />,
    'hanya judul': <PageArticle page={barePage} />,
  },
  TrackList: { biasa: <TrackList tracks={tracks} journey={journey} />, kosong: <TrackList tracks={[]} /> },
  BatchList: {
    biasa: <BatchList list={batchList} districts={districts} site={site} />,
    'dengan yang dibatalkan': (
      <BatchList list={{ ...batchList, items: [batches.selesai, batches.dibatalkan], pages: 1 }} />
    ),
    kosong: <BatchList list={{ ...batchList, items: [], ahead: [], pages: 1 }} />,
  },
  NewsList: {
    biasa: <NewsList list={newsList} />,
    kosong: <NewsList list={{ ...newsList, items: [], narrowed: true, page: 1, pages: 1 }} />,
  },
  StoryList: {
    biasa: <StoryList list={listOf([story])} />,
    kosong: <StoryList list={{ ...listOf([]), page: 1, pages: 1 }} />,
  },
  DistrictList: { biasa: <DistrictList districts={districts} site={site} /> },
  NotFound: { biasa: <NotFound tracks={tracks.slice(0, 5)} /> },
  OfflineNotice: {
    biasa: <OfflineNotice />,
    'dengan yang tersimpan': (
      <OfflineNotice
        kept={[
          { url: '/', title: 'Beranda' },
          { url: '/cerita/contoh/', title: long },
        ]}
      />
    ),
  },
  DataArticle: {
    biasa: (
      <DataArticle
        files={[
          {
            title: 'Berita',
            about: long,
            jsonUrl: '/data/berita.json',
            csvUrl: '/data/berita.csv',
            count: 120,
          },
        ]}
        months={[{ title: 'Maret 2027 (12)', url: '/data/berita/2027-03.json' }]}
      />
    ),
    kosong: <DataArticle files={[]} />,
  },
  Poster: {
    biasa: <Poster poster={toBatchPoster(batch)} {...onPoster} />,
    ditunda: (
      <Poster poster={toBatchPoster({ ...batch, status: 'ditunda', overrideReason: long })} {...onPoster} />
    ),
    jalur: <Poster poster={toTrackPoster(track)} {...onPoster} />,
    'hanya judul': <Poster poster={toBatchPoster(bareBatch)} {...onPoster} />,
  },
  Withdrawn: { biasa: <Withdrawn /> },
};

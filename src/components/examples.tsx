import type { ReactElement } from 'react';
import type { BatchView } from '../views/batch.ts';
import type { NewsView } from '../views/news.ts';
import { toOfficialList } from '../views/official-list.ts';
import { toBatchPoster, toTrackPoster } from '../views/poster.ts';
import { afterBatch, afterTrack } from '../views/next-steps.ts';
import { AlertBar } from './AlertBar.tsx';
import { Attachments } from './Attachments.tsx';
import { BatchArticle } from './BatchArticle.tsx';
import { BatchDetails } from './BatchDetails.tsx';
import { BatchList } from './BatchList.tsx';
import { BatchTickets } from './BatchTicket.tsx';
import { BottomBar } from './BottomBar.tsx';
import { Breadcrumbs } from './Breadcrumbs.tsx';
import { Byline } from './Byline.tsx';
import { CalendarLink } from './CalendarLink.tsx';
import { CheckList } from './CheckList.tsx';
import { ContactBlock } from './ContactBlock.tsx';
import { Contents } from './Contents.tsx';
import { Corrections } from './Corrections.tsx';
import { DataArticle } from './DataArticle.tsx';
import { DateBlock } from './DateBlock.tsx';
import { DistrictArticle } from './DistrictArticle.tsx';
import { DistrictList } from './DistrictList.tsx';
import { DistrictMap } from './DistrictMap.tsx';
import { EligibilityArticle } from './EligibilityArticle.tsx';
import { EmptyState } from './EmptyState.tsx';
import {
  batch,
  batchList,
  districts,
  eligibility,
  journey,
  listOf,
  long,
  news,
  newsList,
  page,
  picture,
  site,
  story,
  track,
  tracks,
} from './example-views.ts';
import { FittingBatch } from './FittingBatch.tsx';
import { FilterLinks } from './FilterLinks.tsx';
import { HomeArticle } from './HomeArticle.tsx';
import { Journey } from './Journey.tsx';
import { LinkList } from './LinkList.tsx';
import { ListenButton } from './ListenButton.tsx';
import { ModuleList } from './ModuleList.tsx';
import { Motif } from './Motif.tsx';
import { NearLink } from './NearLink.tsx';
import { NextSteps } from './NextSteps.tsx';
import { NewsArticle } from './NewsArticle.tsx';
import { NewsCards } from './NewsCard.tsx';
import { NewsList } from './NewsList.tsx';
import { NoBatches } from './NoBatches.tsx';
import { NotFound } from './NotFound.tsx';
import { OfflineNotice } from './OfflineNotice.tsx';
import { OfficialLine } from './OfficialLine.tsx';
import { OfficialAnswer } from './OfficialAnswer.tsx';
import { officialAnswers } from './official-answers.ts';
import { OfficialCheckArticle } from './OfficialCheckArticle.tsx';
import { PageArticle } from './PageArticle.tsx';
import { Pagination } from './Pagination.tsx';
import { PermitList } from './PermitList.tsx';
import { Picture } from './Picture.tsx';
import { Poster } from './Poster.tsx';
import { Prose } from './Prose.tsx';
import { Questions } from './Questions.tsx';
import { RegistrationBlock } from './RegistrationBlock.tsx';
import { RelatedSections } from './RelatedSections.tsx';
import { RememberDistrict } from './RememberDistrict.tsx';
import { ReportMistake } from './ReportMistake.tsx';
import { ReviewNotice } from './ReviewNotice.tsx';
import { SearchForm } from './SearchForm.tsx';
import { SearchResults } from './SearchResults.tsx';
import { Section } from './Section.tsx';
import { SessionList } from './SessionList.tsx';
import { ShareLinks } from './ShareLinks.tsx';
import { Signboard } from './Signboard.tsx';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';
import { SourceList } from './SourceList.tsx';
import { Steps } from './Steps.tsx';
import { StoryArticle } from './StoryArticle.tsx';
import { StoryCards } from './StoryCard.tsx';
import { StoryLead } from './StoryLead.tsx';
import { StoryList } from './StoryList.tsx';
import { TrackArticle } from './TrackArticle.tsx';
import { TrackCard } from './TrackCard.tsx';
import { TrackList } from './TrackList.tsx';
import { TrackTags } from './TrackTag.tsx';
import { Withdrawn } from './Withdrawn.tsx';

/** Not a code that leads anywhere: a square in its place. */
const onPoster = {
  site,
  address: 'contoh.go.id/jadwal/contoh/',
  qr: { outline: 'M4 4h21v21h-21z', size: 29 },
};
const related = { batches: [batch], stories: [story], news: [news] };

const officialList = toOfficialList({ site, origin: 'https://situs.contoh.go.id', batches: [batch] });
const clarification: NewsView = { ...news, kind: 'klarifikasi', kindLabel: 'Klarifikasi' };

/** What a draft holds when only its title has been typed. */
const nothing = { summary: '', html: '', tracks: [], districts: [], sources: [] };
const barePage = { ...page, ...nothing, steps: [], questions: [], updatedOn: undefined };
const bareBatch: BatchView = {
  ...nothing,
  id: 'contoh',
  url: '/jadwal/contoh/',
  title: 'Contoh angkatan',
  dates: {},
  status: 'belum-dijadwalkan',
  when: 'Tanggal belum ditetapkan',
  cost: '',
  sessions: [],
  documents: [],
  organisers: [],
};
const bareTrack = {
  ...track,
  summary: '',
  html: '',
  audience: [],
  modules: [],
  bring: [],
  tools: [],
  safety: [],
  assessment: undefined,
  permits: [],
  businessCodes: [],
  sources: [],
  updatedOn: undefined,
};
const bareNews = {
  ...news,
  ...nothing,
  publishedAt: undefined,
  updatedAt: undefined,
  picture: undefined,
  batch: undefined,
  attachments: [],
  source: undefined,
  author: undefined,
  corrections: [],
};
const bareStory = {
  id: 'contoh',
  url: '/cerita/contoh/',
  title: 'Contoh cerita',
  summary: '',
  person: '',
  html: '',
};

const finished: BatchView = {
  ...batch,
  status: 'selesai',
  day: undefined,
  year: 2020,
  when: 'Berlangsung empat hari',
  trained: 120,
};
const cancelled: BatchView = {
  ...batch,
  status: 'dibatalkan',
  dates: { ...batch.dates, override: 'dibatalkan' },
  overrideReason: 'Contoh alasan.',
};
const postponed: BatchView = {
  ...batch,
  status: 'ditunda',
  dates: { ...batch.dates, override: 'ditunda' },
  overrideReason: 'Contoh alasan.',
};
const longestBatch: BatchView = { ...batch, title: long, summary: `${long}. ${long}.`, tracks };

/**
 * Each component in each state that has been looked at: used by tests, by the page /contoh/ while developing, and by
 * whoever wants to know what a component is for. A component's name, a state's name, the component in that state.
 */
export const examples: Readonly<Record<string, Readonly<Record<string, ReactElement>>>> = {
  Motif: Object.fromEntries(
    tracks.map(({ id, hue, motif }) => [
      motif,
      <div key={id} className="track-card" data-hue={hue}>
        <Motif name={motif} />
      </div>,
    ]),
  ),
  Signboard: {
    biasa: <Signboard title="Contoh judul" lead="Contoh pengantar." />,
    bermotif: (
      <Signboard
        title="Contoh judul"
        lead="Contoh pengantar."
        hue="toska"
        motif="angin"
        crumbs={[{ url: '/pelatihan/', title: 'Pelatihan' }]}
      />
    ),
    terpanjang: <Signboard title={long} lead={`${long}. ${long}.`} hue="daun" motif="daun" kicker={long} />,
  },
  TrackCard: {
    biasa: (
      <ul className="tracks">
        {tracks.map((each) => (
          <TrackCard key={each.id} track={each} short />
        ))}
      </ul>
    ),
    lengkap: (
      <ul className="tracks wide">
        {tracks.slice(0, 5).map((each) => (
          <TrackCard key={each.id} track={each} />
        ))}
      </ul>
    ),
    terpanjang: (
      <ul className="tracks">
        <TrackCard track={{ ...track, shortName: long }} short />
      </ul>
    ),
  },
  TrackTag: { satu: <TrackTags tracks={tracks.slice(0, 1)} />, banyak: <TrackTags tracks={tracks} /> },
  DateBlock: {
    hari: <DateBlock day="2027-04-05" />,
    'hanya tahun': <DateBlock year={2020} />,
    'belum ada': <DateBlock />,
  },
  BatchTicket: {
    biasa: <BatchTickets batches={[batch]} />,
    banyak: <BatchTickets batches={[batch, { ...batch, id: 'b', tracks }, finished]} />,
    terpanjang: <BatchTickets batches={[longestBatch]} />,
    'hanya judul': <BatchTickets batches={[bareBatch]} />,
    selesai: <BatchTickets batches={[finished]} />,
    dibatalkan: <BatchTickets batches={[cancelled]} />,
    ditutup: <BatchTickets batches={[{ ...batch, status: 'ditutup' }]} />,
    ditunda: <BatchTickets batches={[postponed]} />,
  },
  BatchDetails: { biasa: <BatchDetails batch={batch} />, 'hanya judul': <BatchDetails batch={bareBatch} /> },
  SessionList: {
    biasa: <SessionList sessions={batch.sessions} />,
    'baru diketik': <SessionList sessions={[{ place: '' }]} />,
  },
  RegistrationBlock: {
    tautan: <RegistrationBlock batch={batch} site={site} calendarUrl="/jadwal/contoh.ics" />,
    loket: (
      <RegistrationBlock
        batch={{ ...batch, registration: { way: 'loket', place: 'Contoh loket', hours: 'Senin–Jumat' } }}
        site={site}
      />
    ),
    whatsapp: (
      <RegistrationBlock
        batch={{ ...batch, registration: { way: 'whatsapp', number: '0800 0000 000' } }}
        site={site}
      />
    ),
    'baru diketik': <RegistrationBlock batch={{ ...batch, registration: { way: 'tautan' } }} />,
    'belum diumumkan': <RegistrationBlock batch={bareBatch} site={site} />,
    selesai: <RegistrationBlock batch={finished} site={site} />,
    ditutup: <RegistrationBlock batch={{ ...batch, status: 'ditutup' }} site={site} />,
    ditunda: <RegistrationBlock batch={postponed} site={site} />,
    dibatalkan: <RegistrationBlock batch={cancelled} site={site} />,
  },
  EligibilityArticle: {
    biasa: (
      <EligibilityArticle eligibility={eligibility} batches={[batch]} districts={districts} site={site} />
    ),
    'belum ada jadwal': <EligibilityArticle eligibility={eligibility} districts={districts} site={site} />,
    'belum ada aturan': <EligibilityArticle eligibility={{ questions: [], sources: [] }} />,
  },
  FittingBatch: {
    biasa: <FittingBatch batch={batch} />,
    terpanjang: <FittingBatch batch={longestBatch} />,
    'hanya judul': <FittingBatch batch={bareBatch} />,
  },
  OfficialAnswer: Object.fromEntries(
    (Object.keys(officialAnswers) as (keyof typeof officialAnswers)[]).map((reason) => [
      reason,
      <OfficialAnswer
        key={reason}
        reason={reason}
        about="contoh.go.id"
        entry={reason.startsWith('resmi') ? { what: 'contoh.go.id', owner: 'Contoh lembaga' } : undefined}
      />,
    ]),
  ),
  OfficialCheckArticle: {
    biasa: <OfficialCheckArticle list={officialList} clarifications={[clarification]} site={site} />,
    'belum ada apa pun': (
      <OfficialCheckArticle list={{ domains: officialList.domains, pages: [], numbers: [], mails: [] }} />
    ),
  },
  OfficialLine: { biasa: <OfficialLine site={site} />, 'tanpa alamat': <OfficialLine /> },
  CalendarLink: {
    biasa: <CalendarLink url="webcal://contoh.go.id/jadwal/kalender.ics" of="Jadwal baru" />,
    kosong: <CalendarLink of="Jadwal baru" />,
  },
  ContactBlock: {
    biasa: <ContactBlock contact={batch.contact} />,
    'dengan pertanyaan': <ContactBlock contact={batch.contact} question="Contoh pertanyaan" />,
    kosong: <ContactBlock contact={{}} />,
  },
  EmptyState: { biasa: <EmptyState title="Contoh: belum ada apa-apa." /> },
  NearLink: { biasa: <NearLink districts={districts} /> },
  RememberDistrict: {
    biasa: <RememberDistrict district={districts[0]} />,
    'dalam formulir': <RememberDistrict />,
  },
  ListenButton: { biasa: <ListenButton /> },
  NextSteps: {
    biasa: <NextSteps steps={afterTrack} />,
    'angkatan dibuka': <NextSteps steps={afterBatch(batch)} status={batch.status} />,
    'angkatan selesai': (
      <NextSteps steps={afterBatch({ status: 'selesai' }, 'webcal://contoh.go.id/')} status="selesai" />
    ),
  },
  NoBatches: { biasa: <NoBatches />, 'untuk satu jalur': <NoBatches of="Contoh" /> },
  Journey: {
    biasa: <Journey journey={journey} />,
    ringkas: <Journey journey={journey} brief />,
    'di tengah': <Journey journey={journey} current="praktik" brief />,
  },
  Steps: { biasa: <Steps steps={page.steps} /> },
  DistrictMap: {
    biasa: <DistrictMap districts={districts} />,
    'satu terpilih': <DistrictMap districts={districts} current="contoh" />,
    'dua belas kolom': (
      <DistrictMap
        districts={Array.from({ length: 12 }, (_, index) => ({
          ...districts[0]!,
          id: `${index}`,
          url: `/kecamatan/${index}/`,
          column: index + 1,
          row: (index % 3) + 1,
        }))}
      />
    ),
  },
  StoryCard: {
    biasa: <StoryCards stories={[story]} />,
    'tanpa foto': <StoryCards stories={[{ ...story, picture: undefined }]} />,
    'tanpa kutipan': <StoryCards stories={[{ ...story, quote: undefined }]} />,
    'hanya judul': <StoryCards stories={[bareStory]} />,
  },
  StoryLead: {
    biasa: <StoryLead story={story} />,
    'tanpa kutipan': (
      <StoryLead
        story={{ ...story, quote: undefined }}
        more={{ url: '/cerita/', title: 'Baca semua cerita' }}
      />
    ),
  },
  NewsCard: {
    biasa: <NewsCards news={[news]} />,
    terpanjang: <NewsCards news={[{ ...news, title: long, summary: `${long}. ${long}.` }]} />,
    'hanya judul': <NewsCards news={[bareNews]} />,
    disematkan: <NewsCards news={[{ ...news, kind: 'pengumuman', kindLabel: 'Pengumuman', pinned: true }]} />,
    berakhir: (
      <NewsCards
        news={[
          {
            ...news,
            kind: 'pengumuman',
            kindLabel: 'Pengumuman',
            expired: true,
            expiresAt: '2027-03-12T00:00:00+07:00',
          },
        ]}
      />
    ),
  },
  Picture: {
    biasa: <Picture picture={picture} />,
    hiasan: <Picture picture={{ ...picture, alt: '', caption: undefined, credit: undefined }} />,
    tegak: <Picture picture={{ ...picture, width: 480, height: 720 }} first />,
  },
  Prose: { biasa: <Prose html={page.html} />, kosong: <Prose html="" /> },
  Questions: { biasa: <Questions questions={page.questions} /> },
  CheckList: {
    biasa: <CheckList items={['Contoh barang', long]} />,
    larangan: <CheckList items={['Contoh aturan']} mark="stop" />,
  },
  ModuleList: {
    biasa: <ModuleList modules={track.modules} />,
    'baru diketik': <ModuleList modules={[{ title: '', points: [] }]} />,
  },
  PermitList: { biasa: <PermitList permits={track.permits} /> },
  SourceList: {
    biasa: <SourceList sources={track.sources} updatedOn="2027-01-10" />,
    kosong: <SourceList sources={[]} />,
  },
  ReviewNotice: { biasa: <ReviewNotice /> },
  Corrections: {
    biasa: <Corrections corrections={news.corrections} />,
    kosong: <Corrections corrections={[]} />,
  },
  Attachments: {
    biasa: <Attachments attachments={news.attachments} />,
    'tanpa ukuran': <Attachments attachments={[{ title: 'Contoh surat', url: '/media/contoh.pdf' }]} />,
  },
  Byline: {
    biasa: <Byline publishedAt={news.publishedAt} updatedAt={news.updatedAt} author="Penulis contoh" />,
    kosong: <Byline />,
  },
  Breadcrumbs: {
    biasa: <Breadcrumbs crumbs={[{ url: '/pelatihan/', title: 'Pelatihan' }]} />,
    kosong: <Breadcrumbs crumbs={[]} />,
  },
  Contents: { biasa: <Contents parts={[['materi', 'Contoh bagian'], false]} /> },
  LinkList: { biasa: <LinkList links={batch.districts} /> },
  Section: {
    biasa: (
      <Section
        title="Contoh bagian"
        lead="Contoh pengantar."
        more={{ url: '/berita/', title: 'Contoh lanjutan' }}
      >
        Contoh isi
      </Section>
    ),
  },
  FilterLinks: {
    biasa: <FilterLinks groups={[{ name: 'Tahun', links: newsList.filters.years }]} current="/berita/" />,
    kosong: <FilterLinks groups={[]} />,
  },
  Pagination: {
    tengah: <Pagination list={listOf([])} name="contoh" />,
    'satu halaman': <Pagination list={{ ...listOf([]), pages: 1 }} name="contoh" />,
  },
  ShareLinks: { biasa: <ShareLinks text="Contoh pesan" />, kosong: <ShareLinks /> },
  ReportMistake: {
    biasa: <ReportMistake site={site} title="Contoh halaman" url="https://contoh.go.id/contoh/" />,
    'hanya surel': (
      <ReportMistake
        site={{ contact: { email: 'contoh@contoh.go.id' } }}
        title="Contoh halaman"
        url="https://contoh.go.id/contoh/"
      />
    ),
    'hanya telepon': (
      <ReportMistake
        site={{ contact: { phone: '021 0000 0000' } }}
        title="Contoh halaman"
        url="https://contoh.go.id/contoh/"
      />
    ),
    'tanpa kontak': <ReportMistake title="Contoh halaman" url="https://contoh.go.id/contoh/" />,
  },
  RelatedSections: { biasa: <RelatedSections related={related} of="Contoh" /> },
  SearchForm: { biasa: <SearchForm /> },
  SearchResults: { kosong: <SearchResults /> },
  AlertBar: {
    biasa: <AlertBar alert={site.alert} />,
    'tanpa tautan': <AlertBar alert={{ text: 'Contoh kabar' }} />,
    kosong: <AlertBar />,
  },
  SiteHeader: { biasa: <SiteHeader site={site} path="/pelatihan/contoh/" /> },
  SiteFooter: {
    biasa: <SiteFooter site={site} />,
    'hanya nama': (
      <SiteFooter
        site={{ ...site, organisers: [], officialDomains: [], officialNumbers: [], contact: undefined }}
      />
    ),
  },
  BottomBar: { biasa: <BottomBar path="/jadwal/" /> },
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
        lastBatch={finished}
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
        related={{ ...related, batches: [finished] }}
      />
    ),
    terpanjang: <TrackArticle track={{ ...track, title: long, shortName: long }} />,
  },
  BatchArticle: {
    biasa: (
      <BatchArticle
        batch={batch}
        related={related}
        site={site}
        calendarUrl="/jadwal/contoh.ics"
        shareText="Contoh pesan"
      />
    ),
    'banyak jalur': <BatchArticle batch={longestBatch} site={site} />,
    'hanya judul': <BatchArticle batch={bareBatch} />,
    selesai: <BatchArticle batch={finished} site={site} />,
    dibatalkan: <BatchArticle batch={cancelled} site={site} />,
    ditunda: <BatchArticle batch={postponed} site={site} />,
  },
  NewsArticle: {
    biasa: <NewsArticle news={news} related={related} shareText="Contoh pesan" />,
    'hanya judul': <NewsArticle news={bareNews} />,
    'pengumuman berlaku': (
      <NewsArticle
        news={{
          ...news,
          kind: 'pengumuman',
          kindLabel: 'Pengumuman',
          expiresAt: '2027-04-01T00:00:00+07:00',
        }}
      />
    ),
    'pengumuman berakhir': (
      <NewsArticle
        news={{
          ...news,
          kind: 'pengumuman',
          kindLabel: 'Pengumuman',
          expired: true,
          expiresAt: '2027-03-12T00:00:00+07:00',
        }}
      />
    ),
    klarifikasi: <NewsArticle news={{ ...news, kind: 'klarifikasi', kindLabel: 'Klarifikasi' }} />,
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
    kosong: <BatchList list={{ ...batchList, items: [], ahead: [], pages: 1 }} />,
  },
  NewsList: {
    biasa: <NewsList list={newsList} />,
    kosong: <NewsList list={{ ...newsList, items: [], narrowed: true }} />,
  },
  StoryList: {
    biasa: <StoryList list={listOf([story])} />,
    kosong: <StoryList list={{ ...listOf([]), page: 1 }} />,
  },
  DistrictList: { biasa: <DistrictList districts={districts} site={site} /> },
  NotFound: { biasa: <NotFound tracks={tracks.slice(0, 5)} /> },
  OfflineNotice: { biasa: <OfflineNotice /> },
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

/** All of them, one below the other, each with its name. */
export function AllExamples() {
  return Object.entries(examples).flatMap(([component, states]) =>
    Object.entries(states).map(([state, element]) => (
      <section key={`${component} ${state}`} id={`${component}-${state.replaceAll(' ', '-')}`}>
        <p className="wrap soft">
          {component}, {state}
        </p>
        {element}
      </section>
    )),
  );
}

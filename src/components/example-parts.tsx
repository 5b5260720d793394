import { hasDays } from '../views/calendar.ts';
import { afterBatch, afterTrack } from '../views/next-steps.ts';
import { Address } from './Address.tsx';
import { AlertBar } from './AlertBar.tsx';
import { Attachments } from './Attachments.tsx';
import { BatchDetails } from './BatchDetails.tsx';
import { BatchTickets } from './BatchTicket.tsx';
import { BottomBar } from './BottomBar.tsx';
import { Breadcrumbs } from './Breadcrumbs.tsx';
import { Byline } from './Byline.tsx';
import { CalendarLink } from './CalendarLink.tsx';
import { CheckList } from './CheckList.tsx';
import { ContactBlock } from './ContactBlock.tsx';
import { Contents } from './Contents.tsx';
import { Corrections } from './Corrections.tsx';
import { DateBlock } from './DateBlock.tsx';
import { DistrictMap } from './DistrictMap.tsx';
import { EmptyState } from './EmptyState.tsx';
import { FittingBatch } from './FittingBatch.tsx';
import { FilterLinks } from './FilterLinks.tsx';
import { Journey } from './Journey.tsx';
import { LinkList } from './LinkList.tsx';
import { ListenButton } from './ListenButton.tsx';
import { ModuleList } from './ModuleList.tsx';
import { Motif } from './Motif.tsx';
import { NearLink } from './NearLink.tsx';
import { NextSteps } from './NextSteps.tsx';
import { NewsCards } from './NewsCard.tsx';
import { NoBatches } from './NoBatches.tsx';
import { OfficialLine } from './OfficialLine.tsx';
import { OfficialAnswer } from './OfficialAnswer.tsx';
import { Pagination } from './Pagination.tsx';
import { PermitList } from './PermitList.tsx';
import { Picture } from './Picture.tsx';
import { Planned } from './Planned.tsx';
import { Prose } from './Prose.tsx';
import { Questions } from './Questions.tsx';
import { RegistrationBlock } from './RegistrationBlock.tsx';
import { RelatedSections } from './RelatedSections.tsx';
import { RememberDistrict } from './RememberDistrict.tsx';
import { ReportMistake } from './ReportMistake.tsx';
import { ReviewNotice } from './ReviewNotice.tsx';
import { SearchForm } from './SearchForm.tsx';
import { Section } from './Section.tsx';
import { SessionList } from './SessionList.tsx';
import { ShareLinks } from './ShareLinks.tsx';
import { Signboard } from './Signboard.tsx';
import { SiteFooter } from './SiteFooter.tsx';
import { SiteHeader } from './SiteHeader.tsx';
import { SourceList } from './SourceList.tsx';
import { Steps } from './Steps.tsx';
import { StoryCards } from './StoryCard.tsx';
import { StoryLead } from './StoryLead.tsx';
import { TrackCard } from './TrackCard.tsx';
import { TrackTags } from './TrackTag.tsx';
import { Unbroken } from './Unbroken.tsx';
import { inEveryStatus, type Examples } from './example.ts';
import { bareBatch, bareNews, bareStory } from './example-drafts.ts';
import { results } from './example-results.tsx';
import {
  announcement,
  batch,
  batches,
  clarification,
  districts,
  ended,
  journey,
  lastDay,
  listOf,
  long,
  longestBatch,
  news,
  newsList,
  page,
  picture,
  site,
  story,
  track,
  tracks,
} from './example-views.ts';
import { officialAnswers } from './official-answers.ts';

const counter = { way: 'loket', place: 'Contoh loket', hours: 'Senin–Jumat, 08.00–15.00 WIB' } as const;

/** What src/offline puts over a page that the device has kept. */
const keptNote = (
  <aside className="alert-bar" aria-label="Halaman tersimpan" data-kept="">
    <p className="wrap">
      <span>
        <b>Anda sedang luring.</b> Halaman ini disimpan pada 4 Maret 2027 pukul 08.00 WIB dan mungkin sudah
        berubah.
      </span>{' '}
      <a href="">Muat ulang</a>
    </p>
  </aside>
);

/** The parts of which pages are made. */
export const parts: Examples = {
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
    ...inEveryStatus((each) => <BatchTickets batches={[each]} />),
    'hari terakhir': <BatchTickets batches={[lastDay]} />,
    banyak: (
      <BatchTickets batches={[batch, { ...longestBatch, id: 'b', title: 'Contoh' }, batches.selesai]} />
    ),
    terpanjang: <BatchTickets batches={[longestBatch]} />,
    'hanya judul': <BatchTickets batches={[bareBatch]} />,
  },
  Planned: {
    biasa: <Planned isOff={false}>5–8 April 2027</Planned>,
    'tidak jadi': <Planned isOff>5–8 April 2027</Planned>,
  },
  Address: { panjang: <Address text="contoh.go.id/layanan/pelatihan/pendaftaran/angkatan-contoh/" /> },
  Unbroken: { biasa: <Unbroken text="Loket contoh, Senin–Jumat, 08.00–15.00 WIB" /> },
  BatchDetails: {
    biasa: <BatchDetails batch={batch} />,
    ditunda: <BatchDetails batch={batches.ditunda} />,
    terpanjang: <BatchDetails batch={{ ...batch, cost: long, organisers: [long, `${long}, juga`] }} />,
    'hanya judul': <BatchDetails batch={bareBatch} />,
  },
  SessionList: {
    biasa: <SessionList sessions={batch.sessions} />,
    'tidak jadi': <SessionList sessions={batch.sessions} isOff />,
    'baru diketik': <SessionList sessions={[{ place: '' }]} />,
  },
  RegistrationBlock: {
    ...inEveryStatus((each) => (
      <RegistrationBlock
        batch={each}
        site={site}
        calendarUrl={hasDays(each) ? '/jadwal/contoh.ics' : undefined}
      />
    )),
    'segera di loket': <RegistrationBlock batch={{ ...batches.segera, registration: counter }} site={site} />,
    'dibuka, cara belum diumumkan': (
      <RegistrationBlock batch={{ ...batch, registration: undefined }} site={site} />
    ),
    'dibuka, kontak belum diumumkan': (
      <RegistrationBlock batch={{ ...batch, registration: undefined, contact: undefined }} />
    ),
    'hari terakhir': <RegistrationBlock batch={lastDay} site={site} />,
    loket: <RegistrationBlock batch={{ ...batch, registration: counter }} site={site} />,
    whatsapp: (
      <RegistrationBlock
        batch={{ ...batch, registration: { way: 'whatsapp', number: '0800 0000 000' } }}
        site={site}
        question="Contoh pertanyaan"
      />
    ),
    'baru diketik': <RegistrationBlock batch={{ ...batch, registration: { way: 'tautan' } }} />,
    'hanya judul': <RegistrationBlock batch={bareBatch} />,
  },
  FittingBatch: {
    biasa: <FittingBatch batch={batch} />,
    segera: <FittingBatch batch={batches.segera} />,
    'cara belum diumumkan': <FittingBatch batch={{ ...batch, registration: undefined }} />,
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
  NearLink: {
    biasa: <NearLink districts={districts} />,
    diingat: <NearLink districts={districts} remembered={districts[1]} />,
    kosong: <NearLink districts={[]} />,
  },
  RememberDistrict: {
    biasa: <RememberDistrict district={districts[0]} />,
    'dalam formulir': <RememberDistrict />,
    ditawarkan: (
      <RememberDistrict
        district={districts[0]}
        asked={{ offer: 'Ingat kecamatan saya', says: 'Hanya disimpan di perangkat ini.' }}
      />
    ),
    diingat: (
      <RememberDistrict
        district={districts[0]}
        asked={{ offer: 'Lupakan', says: 'Kecamatan Contoh diingat di perangkat ini.' }}
      />
    ),
    'tidak dapat disimpan': (
      <RememberDistrict
        district={districts[0]}
        asked={{ offer: 'Ingat kecamatan saya', says: 'Perangkat ini tidak dapat menyimpannya.' }}
      />
    ),
  },
  ListenButton: {
    biasa: <ListenButton />,
    membaca: <ListenButton reading={{ says: 'Bagian 3 dari 42' }} />,
    dijeda: <ListenButton reading={{ says: 'Bagian 3 dari 42', isHalted: true }} />,
    'suara gagal': (
      <ListenButton
        reading={{
          says: 'Suara perangkat ini tidak dapat dipakai sekarang.',
          isLost: true,
        }}
      />
    ),
    'tanpa internet': (
      <ListenButton
        reading={{ says: 'Belum dapat dibacakan tanpa internet. Coba lagi nanti.', isOff: true }}
      />
    ),
  },
  NextSteps: {
    biasa: <NextSteps steps={afterTrack} />,
    ...inEveryStatus((each) => (
      <NextSteps steps={afterBatch(each, 'webcal://contoh.go.id/')} status={each.status} />
    )),
  },
  NoBatches: {
    biasa: <NoBatches />,
    'untuk satu jalur': <NoBatches of="Contoh" />,
    'jalur arsip': <NoBatches of="Contoh" archived />,
  },
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
    banyak: (
      <StoryCards
        stories={[story, { ...story, picture: undefined }, { ...story, quote: undefined }].map(
          (each, index) => ({
            ...each,
            id: String(index),
          }),
        )}
      />
    ),
    dua: <StoryCards stories={[story, { ...story, id: 'contoh-lain', picture: undefined }]} />,
    terpanjang: <StoryCards stories={[{ ...story, title: long, quote: `${long} ${long}` }]} />,
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
    banyak: (
      <NewsCards
        news={[announcement, clarification, news].map((each, index) => ({ ...each, id: String(index) }))}
      />
    ),
    terpanjang: <NewsCards news={[{ ...news, title: long, summary: `${long}. ${long}.` }]} />,
    'hanya judul': <NewsCards news={[bareNews]} />,
    disematkan: <NewsCards news={[{ ...announcement, pinned: true }]} />,
    klarifikasi: <NewsCards news={[clarification]} />,
    berakhir: <NewsCards news={[ended]} />,
  },
  Picture: {
    biasa: <Picture picture={picture} />,
    hiasan: <Picture picture={{ ...picture, alt: '', caption: undefined, credit: undefined }} />,
    kecil: <Picture picture={{ ...picture, width: 200, height: 150 }} />,
    tegak: <Picture picture={{ ...picture, width: 480, height: 720 }} first />,
  },
  Prose: { biasa: <Prose html={page.html} />, kosong: <Prose html="" /> },
  Questions: {
    biasa: <Questions questions={page.questions} />,
    banyak: <Questions questions={[...page.questions, { question: `${long}?`, answerHtml: page.html }]} />,
  },
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
  ReviewNotice: {
    biasa: <ReviewNotice sources={track.sources} />,
    'tanpa sumber': <ReviewNotice sources={[]} />,
  },
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
  Contents: {
    biasa: (
      <Contents
        parts={[
          { id: 'materi', title: 'Contoh bagian' },
          { id: 'izin', title: 'Contoh bagian lain' },
          { title: 'Contoh bagian tanpa tautan' },
        ]}
      />
    ),
    'satu bagian': <Contents parts={[{ id: 'materi', title: 'Contoh bagian' }]} />,
  },
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
    'tiada yang terpilih': (
      <FilterLinks
        groups={[
          { name: 'Jenis', links: newsList.filters.kinds },
          { name: 'Jalur', links: newsList.filters.tracks },
        ]}
      />
    ),
    'tanpa jumlah': <FilterLinks groups={[{ name: 'Kecamatan', links: districts }]} />,
    kosong: <FilterLinks groups={[]} />,
  },
  Pagination: {
    tengah: <Pagination list={listOf([])} name="contoh" />,
    pertama: <Pagination list={{ ...listOf([]), page: 1, newerUrl: undefined }} name="contoh" />,
    terakhir: <Pagination list={{ ...listOf([]), page: 3, olderUrl: undefined }} name="contoh" />,
    'satu halaman': <Pagination list={{ ...listOf([]), pages: 1 }} name="contoh" />,
  },
  ShareLinks: {
    biasa: <ShareLinks text="Contoh pesan" />,
    'dengan poster': <ShareLinks text="Contoh pesan" posterUrl="/contoh/cetak/" />,
    'teks disalin': <ShareLinks text="Contoh pesan" copied={{ says: 'Teks sudah disalin.' }} />,
    'salin sendiri': (
      <ShareLinks
        text={`Contoh pesan.\n${long}\nhttps://contoh.go.id/jadwal/contoh/`}
        copied={{ says: 'Teks sudah dipilih. Tekan lama lalu salin, atau Ctrl+C di komputer.', byHand: true }}
      />
    ),
    kosong: <ShareLinks />,
  },
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
  RelatedSections: {
    biasa: <RelatedSections related={{ batches: [batch], stories: [story], news: [news] }} of="Contoh" />,
  },
  SearchForm: { biasa: <SearchForm /> },
  SearchResults: results,
  AlertBar: {
    biasa: <AlertBar alert={site.alert} />,
    'tanpa tautan': <AlertBar alert={{ text: 'Contoh kabar' }} />,
    terpanjang: <AlertBar alert={{ text: `${long}. ${long}`, url: '/jadwal/', until: '2027-04-01' }} />,
    'halaman tersimpan': keptNote,
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
};

import { dataFileUrl, eligibilityUrl, homeUrl, officialCheckUrl } from '../../urls.ts';
import type { BatchView } from '../../views/batch.ts';
import type { DistrictView } from '../../views/district.ts';
import type { NewsCardView, NewsView } from '../../views/news.ts';
import type { NewsMonthView, OpenDataView } from '../../views/open-data.ts';
import type { PageView } from '../../views/page.ts';
import type { StoryCardView } from '../../views/story.ts';
import type { TrackView } from '../../views/track.ts';
import { absolute, absoluteHtml } from '../absolute.ts';
import { contactRecord, group, sourceRecords, type DataRecord } from './record.ts';
import { eligibilityRecords, journeyRecords, officialRecords } from './settings-records.ts';

interface DataSet {
  readonly title: string;
  readonly about: string;
  readonly records: (view: OpenDataView, origin: URL) => readonly DataRecord[];
  /** What is true of all records together; in the JSON alone. */
  readonly more?: (view: OpenDataView, origin: URL) => DataRecord;
}

const sets = {
  jalur: {
    title: 'Jalur pelatihan',
    about: 'Panduan setiap bidang usaha: materi, alat, keselamatan, dan izin sesudahnya.',
    records: ({ tracks }: OpenDataView, origin: URL) => tracks.map((track) => trackRecord(track, origin)),
  },
  angkatan: {
    title: 'Angkatan',
    about:
      'Jadwal setiap angkatan: pendaftaran dan caranya, kontak, pertemuan, tempat, berkas, dan hasilnya.',
    records: ({ batches }: OpenDataView, origin: URL) => batches.map((batch) => batchRecord(batch, origin)),
  },
  berita: {
    title: 'Berita dan pengumuman',
    about:
      'Judul dan keterangan setiap berita, pengumuman, dan klarifikasi. Isi lengkapnya ada di berkas bulanan.',
    records: ({ news }: OpenDataView, origin: URL) => news.map((card) => newsRecord(card, origin)),
    more: ({ months }: OpenDataView, origin: URL) => ({
      bulan: months.map(({ month, count }) => monthOf(month, count, origin)),
    }),
  },
  cerita: {
    title: 'Cerita peserta',
    about: 'Judul dan ringkasan setiap cerita. Data diri dan isi ceritanya hanya ada di halamannya.',
    records: ({ stories }: OpenDataView, origin: URL) => stories.map((story) => storyRecord(story, origin)),
  },
  kecamatan: {
    title: 'Kecamatan',
    about: 'Kecamatan yang dilayani dan kelurahannya.',
    records: ({ districts }: OpenDataView, origin: URL) =>
      districts.map((district) => districtRecord(district, origin)),
  },
  halaman: {
    title: 'Halaman umum',
    about: 'Tanya jawab, cara daftar, dan halaman lain, dengan isinya.',
    records: ({ pages }: OpenDataView, origin: URL) => pages.map((page) => pageRecord(page, origin)),
  },
  resmi: {
    title: 'Alamat dan nomor resmi',
    about: 'Situs, halaman, nomor, dan surel yang boleh dipercaya, seperti yang dipakai Cek Resmi.',
    records: ({ official }: OpenDataView, origin: URL) => officialRecords(official, origin),
    more: ({ official }: OpenDataView, origin: URL) => ({
      halaman: absolute(officialCheckUrl, origin),
      kontak: contactRecord(official.site.contact),
    }),
  },
  syarat: {
    title: 'Syarat peserta',
    about: 'Pertanyaan dan jawaban di Cek Syarat, juga yang belum pasti, dengan sumbernya.',
    records: ({ eligibility }: OpenDataView) => eligibilityRecords(eligibility),
    more: ({ eligibility }: OpenDataView, origin: URL) => ({
      halaman: absolute(eligibilityUrl, origin),
      luarWilayah: eligibility.elsewhere,
      rujukan: sourceRecords(eligibility.sources),
      diperbarui: eligibility.updatedOn,
    }),
  },
  perjalanan: {
    title: 'Perjalanan usaha',
    about: 'Langkah dari mendaftar sampai berjualan, dengan sumbernya.',
    records: ({ journey }: OpenDataView, origin: URL) => journeyRecords(journey, origin),
    more: ({ journey }: OpenDataView, origin: URL) => ({
      halaman: absolute(homeUrl, origin),
      rujukan: sourceRecords(journey.sources),
      diperbarui: journey.updatedOn,
    }),
  },
} satisfies Record<string, DataSet>;
export type DataSetName = keyof typeof sets;

/** The collections offered as files, by the name of the file. */
export const dataSets: Readonly<Record<DataSetName, DataSet>> = sets;

/** A collection as JSON: where it is from, under which terms, and its entries. */
export function toDataSet(name: DataSetName, view: OpenDataView, origin: URL) {
  const { title, records, more } = dataSets[name];
  return {
    ...headOf(view.siteName, title, dataFileUrl(name, 'json'), origin),
    ...more?.(view, origin),
    isi: records(view, origin),
  };
}

/** The news of a month with its whole text. */
export function toNewsMonth({ siteName, month, news }: NewsMonthView, origin: URL) {
  return {
    ...headOf(siteName, `Berita bulan ${month}`, dataFileUrl(`berita/${month}`, 'json'), origin),
    isi: news.map((each) => wholeNewsRecord(each, origin)),
  };
}

function monthOf(month: string, count: number, origin: URL) {
  return { bulan: month, jumlah: count, berkas: absolute(dataFileUrl(`berita/${month}`, 'json'), origin) };
}

/** No licence has been given by the organisers, so none is claimed. */
function headOf(siteName: string, title: string, url: string, origin: URL) {
  return { judul: title, sumber: siteName, berkas: absolute(url, origin), lisensi: null };
}

function trackRecord(track: TrackView, origin: URL): DataRecord {
  const url = absolute(track.url, origin);
  return {
    id: track.id,
    judul: track.title,
    namaPendek: track.shortName,
    ringkasan: track.summary,
    alamat: url,
    dibuka: !track.archived,
    untukSiapa: track.audience,
    materi: track.modules.map(({ title, mode, points }) => ({ judul: title, cara: mode, pokok: points })),
    bawaan: track.bring,
    alat: track.tools,
    keselamatan: track.safety,
    penilaian: track.assessment,
    izin: track.permits.map(({ name, why, source, checkedOn }) => ({
      nama: name,
      untukApa: why,
      sumber: source?.url,
      diperiksa: checkedOn,
    })),
    kbli: track.businessCodes.map(({ code, title }) => ({ kode: code, nama: title })),
    ditinjau: track.reviewed,
    diperbarui: track.updatedOn,
    sumber: sourceRecords(track.sources),
    html: absoluteHtml(track.html, url),
  };
}

/** Without the status of the day: it would lie tomorrow, and the dates it follows from are here. */
function batchRecord(batch: BatchView, origin: URL): DataRecord {
  const url = absolute(batch.url, origin);
  const { dates } = batch;
  return {
    id: batch.id,
    nama: batch.title,
    ringkasan: batch.summary,
    alamat: url,
    jalur: batch.tracks.map(({ id }) => id),
    kecamatan: batch.districts.map(idOf),
    pendaftaranDibuka: dates.registrationOpensOn,
    pendaftaranDitutup: dates.registrationClosesOn,
    mulai: dates.startsOn,
    berakhir: dates.endsOn,
    waktu: batch.when,
    keadaan: dates.override,
    alasan: batch.overrideReason,
    biaya: batch.cost,
    kuota: batch.quota,
    dilatih: batch.trained,
    berkas: batch.documents,
    penyelenggara: batch.organisers,
    caraDaftar: registrationRecord(batch.registration),
    kontak: contactRecord(batch.contact),
    pertemuan: batch.sessions.map(({ date, from, to, mode, topic, place }) => ({
      tanggal: date,
      dari: from,
      sampai: to,
      cara: mode,
      materi: topic,
      tempat: place,
    })),
    diperbarui: batch.updatedOn,
    sumber: sourceRecords(batch.sources),
    html: absoluteHtml(batch.html, url),
  };
}

/** Only what belongs to the way chosen, as the page shows it: a form keeps what was typed for another. */
function registrationRecord({ way, place, hours, url, number }: BatchView['registration'] = {}) {
  return group({
    cara: way,
    tempat: way === 'loket' ? place : undefined,
    jam: way === 'loket' ? hours : undefined,
    tautan: way === 'tautan' ? url : undefined,
    nomor: way === 'whatsapp' ? number : undefined,
  });
}

function newsRecord(news: NewsCardView, origin: URL): DataRecord {
  return {
    id: news.id,
    jenis: news.kind,
    judul: news.title,
    ringkasan: news.summary,
    alamat: absolute(news.url, origin),
    terbit: news.publishedAt,
    berakhir: news.expiresAt,
    jalur: news.tracks.map(({ id }) => id),
    kecamatan: news.districts.map(idOf),
  };
}

function wholeNewsRecord(news: NewsView, origin: URL): DataRecord {
  const url = absolute(news.url, origin);
  return {
    ...newsRecord(news, origin),
    diperbarui: news.updatedAt,
    penulis: news.author,
    angkatan: news.batch && idOf(news.batch),
    lampiran: news.attachments.map((file) => ({
      judul: file.title,
      alamat: absolute(file.url, origin),
      byte: file.bytes,
    })),
    sumber: news.source && { judul: news.source.title, alamat: news.source.url },
    ralat: news.corrections.map(({ date, what }) => ({ tanggal: date, isi: what })),
    html: absoluteHtml(news.html, url),
  };
}

/** Nothing of the person: what others have copied cannot be called back. */
function storyRecord(story: StoryCardView, origin: URL): DataRecord {
  return {
    judul: story.title,
    ringkasan: story.summary,
    alamat: absolute(story.url, origin),
    terbit: story.publishedAt,
    jalur: story.track?.id,
    kecamatan: story.district && idOf(story.district),
  };
}

function districtRecord(district: DistrictView, origin: URL): DataRecord {
  return {
    id: district.id,
    nama: district.title,
    alamat: absolute(district.url, origin),
    kelurahan: district.kelurahan,
    kantor: district.office?.address,
    telepon: district.office?.phone,
    diperbarui: district.updatedOn,
  };
}

function pageRecord(page: PageView, origin: URL): DataRecord {
  const url = absolute(page.url, origin);
  return {
    id: page.id,
    judul: page.title,
    ringkasan: page.summary,
    alamat: url,
    langkah: page.steps.map(({ title, text }) => ({ judul: title, isi: text })),
    tanyaJawab: page.questions.map(({ question, answerHtml }) => ({
      tanya: question,
      jawab: absoluteHtml(answerHtml, url),
    })),
    diperbarui: page.updatedOn,
    html: absoluteHtml(page.html, url),
  };
}

/** The id at the end of an address: `/kecamatan/matraman/`. */
function idOf({ url }: { url: string }): string {
  return url.split('/').at(-2)!;
}

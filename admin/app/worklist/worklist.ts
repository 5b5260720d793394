import { dayOf, formatDate, formatMoment, startOfDay } from '../../../src/calendar.ts';
import { isGenericAltText } from '../../../src/model/photo.ts';
import { entryHref, type ListedEntry } from '../entries.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const CONSENT_DAYS = 60;
const EXPIRY_DAYS = 14;
const REVIEW_DAYS = 30;

/** One thing that needs a person, leading straight to where it is mended. */
export interface Task {
  readonly title: string;
  readonly why: string;
  readonly href: string;
}

export interface TaskGroup {
  readonly title: string;
  readonly tasks: readonly Task[];
}

/** A file of the media folder, as far as the worklist looks at it. */
export interface MediaFile {
  readonly name: string;
  readonly unused: boolean;
}

type Data = Readonly<Record<string, unknown>>;

/**
 * What needs a person, most pressing first; groups without a task are left out.
 * @param entries every entry with its data.
 * @param now epoch ms.
 */
export function worklist(
  entries: readonly ListedEntry[],
  media: readonly MediaFile[],
  now: number,
): TaskGroup[] {
  const group = (title: string, pick: (entry: ListedEntry, data: Data) => string | undefined): TaskGroup => ({
    title,
    tasks: entries.flatMap((entry) => {
      const why = pick(entry, (entry.data ?? {}) as Data);
      return why ? [{ title: entry.title, why, href: entryHref(entry) }] : [];
    }),
  });
  const inDays = (day: unknown, days: number) =>
    typeof day === 'string' && startOfDay(day.slice(0, 10)) - now < days * DAY_MS;
  const isPast = (day: unknown) => typeof day === 'string' && dayOf(now) > day.slice(0, 10);

  return [
    group('Menunggu ditinjau', ({ state, author, deletes }) =>
      state === 'pending_review' ? `${deletes ? 'Usul hapus' : 'Draf'} dari ${author ?? 'rekan'}` : undefined,
    ),
    group('Siap tayang', ({ state }) => (state === 'pending_publish' ? 'Tinggal ditayangkan' : undefined)),
    group('Draf yang belum selesai', ({ state, author }) =>
      state === 'draft' ? `Ditulis ${author ?? 'rekan'}` : undefined,
    ),
    group('Akan tayang sendiri', ({ state, date }) =>
      state === 'scheduled' && date ? formatMoment(date) : undefined,
    ),
    group('Persetujuan segera berakhir', ({ collection }, { consent }) => {
      const { until, withdrawnAt } = (consent ?? {}) as Data;
      if (collection !== 'stories' || withdrawnAt || !inDays(until, CONSENT_DAYS)) return undefined;
      return isPast(until)
        ? `Berakhir ${formatDate(String(until))}; cerita tidak lagi tampil`
        : `Sampai ${formatDate(String(until))}`;
    }),
    group('Pengumuman segera berakhir', ({ collection, state }, { expiresAt }) =>
      collection === 'news' && state === 'published' && inDays(expiresAt, EXPIRY_DAYS)
        ? `Sampai ${formatMoment(String(expiresAt))}`
        : undefined,
    ),
    group(
      'Angkatan selesai, hasilnya belum diisi',
      ({ collection }, { endsOn, startsOn, override, trained }) =>
        collection === 'batches' &&
        trained === undefined &&
        (override === 'selesai' || isPast(endsOn ?? startsOn))
          ? 'Isi “Jumlah yang dilatih”'
          : undefined,
    ),
    group('Belum ditinjau petugas', ({ collection }, { reviewed }) =>
      collection === 'tracks' && !reviewed
        ? 'Periksa isinya, lalu nyalakan “Sudah ditinjau petugas”'
        : undefined,
    ),
    group('Perlu ditinjau lagi', ({ collection }, { reviewBy }) =>
      (collection === 'tracks' || collection === 'pages') && inDays(reviewBy, REVIEW_DAYS)
        ? `Sebelum ${formatDate(String(reviewBy))}`
        : undefined,
    ),
    group('Kontak belum ada', ({ collection }, data) => {
      if (collection === 'siteSettings' && !data['contact']) return 'Isi “Kontak program”';
      if (collection === 'districts' && !data['office']) return 'Isi “Kantor kecamatan”';
      return undefined;
    }),
    group('Foto tanpa keterangan yang jelas', (_, { photo }) => {
      const { src, alt, decorative } = (photo ?? {}) as Data;
      return src && !decorative && (typeof alt !== 'string' || isGenericAltText(alt))
        ? 'Tulis apa yang terlihat'
        : undefined;
    }),
    {
      title: 'Foto dan berkas yang tidak dipakai',
      tasks: media
        .filter(({ unused }) => unused)
        .map(({ name }) => ({ title: name, why: 'Dapat dihapus dari “Foto dan berkas”', href: '#/meja' })),
    },
  ].filter(({ tasks }) => tasks.length > 0);
}

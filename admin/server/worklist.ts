import { dayOf, endOfDay, formatDate, formatMoment, startOfDay, toEpoch } from '../../src/calendar.ts';
import { KnownAddresses } from '../../src/intake/known-addresses.ts';
import { isGenericAltText } from '../../src/model/photo.ts';
import { entryUrl } from '../../src/urls.ts';
import { batchStatus, isOver, type BatchDates } from '../../src/views/batch-status.ts';
import { isWithdrawn, partOf } from './entry-facts.ts';
import type { EntryIndex, KnownEntry, MediaFile } from './entry-index.ts';
import { stateOf } from './listing.ts';
import type { Breach } from './site-build.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const CONSENT_DAYS = 60;
const EXPIRY_DAYS = 14;
const REVIEW_DAYS = 30;
/** How old the check of an official outside address may be: nothing is requested from elsewhere, a person looks. */
const SOURCE_DAYS = 365;
/** How many tasks of a group come with the first answer, and how many with each further one. */
const FIRST = 6;
const FURTHER = 100;

/** One thing that needs a person, at the entry where it is mended, the file that nobody uses, or the page that costs too much. */
export interface Task {
  readonly title: string;
  readonly why: string;
  readonly entry?: { readonly collection: string; readonly slug: string };
  /** Name of a media file. */
  readonly media?: string;
  /** Address of a public page that no entry is the text of. */
  readonly page?: string;
}

export interface TaskGroup {
  readonly key: string;
  readonly title: string;
  readonly total: number;
  readonly tasks: readonly Task[];
}

type Data = Readonly<Record<string, unknown>>;

/** What is asked of every entry: the reason why it needs a person, or several, or none. */
interface Question {
  readonly key: string;
  readonly title: string;
  /** Also of an entry whose draft deletes it. */
  readonly ofDeletions?: boolean;
  readonly ask: (entry: KnownEntry, around: Around) => string | undefined;
}

interface Around {
  readonly now: number;
  readonly addresses: KnownAddresses;
  /** Addresses that lead readers on to another. */
  readonly moved: ReadonlySet<string>;
  readonly media: ReadonlySet<string>;
}

/**
 * What needs a person, most pressing first; groups without a task are left out.
 * @param now epoch ms
 * @param breaches what the live site costs its readers too much
 */
export async function worklist(
  index: EntryIndex,
  now: number,
  breaches: readonly Breach[] = [],
): Promise<TaskGroup[]> {
  const groups = await allTasks(index, now, breaches);
  return groups.map((group) => ({ ...group, tasks: group.tasks.slice(0, FIRST) }));
}

/** The tasks of one group from a place in it on, some at a time. */
export async function tasksOf(
  index: EntryIndex,
  key: string,
  from: number,
  now: number,
  breaches: readonly Breach[] = [],
): Promise<TaskGroup> {
  const group = (await allTasks(index, now, breaches)).find((each) => each.key === key);
  return group
    ? { ...group, tasks: group.tasks.slice(from, from + FURTHER) }
    : { key, title: '', total: 0, tasks: [] };
}

async function allTasks(index: EntryIndex, now: number, breaches: readonly Breach[]): Promise<TaskGroup[]> {
  const [entries, media] = [await index.entries(now), await index.media()];
  const published = (await index.published()).map(({ place: { type, slug } }) => ({
    collection: type.collection,
    id: slug,
  }));
  const around: Around = {
    now,
    addresses: new KnownAddresses([
      ...published,
      ...entries.map(({ collection, slug }) => ({ collection, id: slug })),
    ]),
    moved: new Set(entries.flatMap(({ facts }) => list(facts.data['moved']).map(({ from }) => String(from)))),
    media: new Set(media.map(({ path }) => path)),
  };
  entries.sort((one, other) => compare(one.title, other.title) || compare(one.path, other.path));
  const groups = questions.map(({ key, title, ofDeletions, ask }): TaskGroup => {
    const tasks = entries.flatMap((entry): Task[] => {
      const why = entry.deletes && !ofDeletions ? undefined : ask(entry, around);
      const { collection, slug, draftSlug } = entry;
      return why ? [{ title: entry.title, why, entry: { collection, slug: draftSlug ?? slug } }] : [];
    });
    return { key, title, total: tasks.length, tasks };
  });
  const others = [tasksOfBreaches(breaches, entries), tasksOfUnused(media)];
  return [...groups, ...others].filter(({ total }) => total > 0);
}

/** What state the published text is in, whatever draft lies over it. */
const publicState = ({ live }: KnownEntry, now: number) => live && stateOf({ draft: null, facts: live }, now);

const compare = (one: string, other: string) => (one < other ? -1 : one > other ? 1 : 0);

const FOR_MAINTAINER = 'Beri tahu pengelola situs, karena yang perlu diperbaiki kodenya';

/** A published text is never kept back for what its page weighs: here somebody is told, at the text where it can be mended. */
function tasksOfBreaches(breaches: readonly Breach[], entries: readonly KnownEntry[]): TaskGroup {
  const byPage = new Map(entries.map((entry) => [entryUrl(entry.collection, entry.slug), entry]));
  const tasks = breaches.map(({ page, what, remedy }): Task => {
    const entry = byPage.get(page);
    if (!entry) return { title: page, why: `${what}. ${FOR_MAINTAINER}`, page };
    const { title, collection, slug, draftSlug } = entry;
    return {
      title,
      why: `${what}. ${remedy ?? FOR_MAINTAINER}`,
      entry: { collection, slug: draftSlug ?? slug },
    };
  });
  return { key: 'budgets', title: 'Halaman yang lambat terbuka', total: tasks.length, tasks };
}

function tasksOfUnused(media: readonly MediaFile[]): TaskGroup {
  const tasks = media
    .filter(({ unused }) => unused)
    .map(({ name }) => ({ title: name, why: 'Tidak dipakai tulisan mana pun', media: name }));
  return { key: 'unused', title: 'Foto dan berkas yang tidak dipakai', total: tasks.length, tasks };
}

const questions: readonly Question[] = [
  {
    key: 'review',
    title: 'Menunggu ditinjau',
    ofDeletions: true,
    ask: ({ state, author, deletes }) =>
      state === 'pending_review' ? `${deletes ? 'Usul hapus' : 'Draf'} dari ${author || 'rekan'}` : undefined,
  },
  {
    key: 'ready',
    title: 'Siap tayang',
    ofDeletions: true,
    ask: ({ state }) => (state === 'pending_publish' ? 'Tinggal ditayangkan' : undefined),
  },
  {
    key: 'drafts',
    title: 'Draf yang belum selesai',
    ofDeletions: true,
    ask: ({ state, author }) => (state === 'draft' ? `Ditulis ${author || 'rekan'}` : undefined),
  },
  {
    key: 'scheduled',
    title: 'Akan tayang sendiri',
    ask: (entry, { now }) =>
      publicState(entry, now) === 'scheduled' ? moment(entry.live!.publishedAt) : undefined,
  },
  {
    key: 'consent',
    title: 'Persetujuan segera berakhir',
    ask: ({ collection, facts, live = facts }, { now }) => {
      const { until } = partOf(live.data['consent']);
      if (collection !== 'stories' || isWithdrawn(live) || !within(until, CONSENT_DAYS, now))
        return undefined;
      return now >= endOfDay(day(until)!)
        ? `Berakhir ${formatDate(day(until)!)}; cerita tidak lagi tampil`
        : `Sampai ${formatDate(day(until)!)}`;
    },
  },
  {
    key: 'expiring',
    title: 'Pengumuman segera berakhir',
    ask: (entry, { now }) =>
      entry.collection === 'news' &&
      publicState(entry, now) === 'published' &&
      within(entry.live!.expiresAt, EXPIRY_DAYS, now)
        ? `Sampai ${moment(entry.live!.expiresAt)}`
        : undefined,
  },
  {
    key: 'results',
    title: 'Angkatan selesai, hasilnya belum diisi',
    ask: ({ collection, facts: { data } }, { now }) =>
      collection === 'batches' && !has(data['trained']) && statusOf(data, now) === 'selesai'
        ? 'Isi “Jumlah yang dilatih”'
        : undefined,
  },
  {
    key: 'links',
    title: 'Tautan yang putus',
    ask: ({ facts: { siteLinks, pointers }, live }, { addresses, moved, media }) => {
      const broken = siteLinks.find(({ to }) => !addresses.leads(to) && !moved.has(to));
      if (broken) return `${broken.label}: tidak ada halaman di ${broken.to}`;
      // A file that only the draft shows comes with the draft.
      const shown = new Set(live?.pointers.map(({ target }) => target));
      const lost = pointers.find(
        ({ target }) => target.startsWith('content/media/') && shown.has(target) && !media.has(target),
      );
      return lost ? `${lost.label}: berkas ${lost.target.split('/').at(-1)} tidak ada lagi` : undefined;
    },
  },
  {
    key: 'unreviewed',
    title: 'Belum ditinjau petugas',
    ask: ({ collection, facts: { data } }) =>
      collection === 'tracks' && data['reviewed'] !== true
        ? 'Periksa isinya, lalu nyalakan “Sudah ditinjau petugas”'
        : undefined,
  },
  {
    key: 'review-by',
    title: 'Perlu ditinjau lagi',
    ask: ({ facts: { data } }, { now }) => {
      const by = day(data['reviewBy']);
      if (!by || !within(by, REVIEW_DAYS, now)) return undefined;
      return dayOf(now) > by ? `Lewat sejak ${formatDate(by)}` : `Sebelum ${formatDate(by)}`;
    },
  },
  {
    key: 'contacts',
    title: 'Kontak belum ada',
    ask: ({ collection, facts: { data } }, { now }) => {
      if (collection === 'siteSettings' && !canBeReached(data['contact'])) return 'Isi “Kontak program”';
      if (collection === 'districts' && !canBeReached(data['office'])) return 'Isi “Kantor kecamatan”';
      if (collection === 'batches' && !isOver(statusOf(data, now)) && !canBeReached(data['contact']))
        return 'Isi “Kontak”';
      return undefined;
    },
  },
  {
    key: 'sources',
    title: 'Sumber resmi perlu diperiksa lagi',
    ask: ({ collection, facts: { data } }, { now }) => {
      if (collection !== 'tracks') return undefined;
      const old = list(data['permits']).find(
        ({ source, checkedOn }) =>
          has(partOf(source)['url']) && (!day(checkedOn) || within(checkedOn, -SOURCE_DAYS, now)),
      );
      if (!old) return undefined;
      const checked = day(old['checkedOn']);
      return `${String(old['name'])}: ${checked ? `terakhir diperiksa ${formatDate(checked)}` : 'tanggal pemeriksaan belum diisi'}`;
    },
  },
  {
    key: 'pictures',
    title: 'Foto tanpa keterangan yang jelas',
    ask: ({ facts: { data, pictures } }) => {
      const { src, alt, decorative } = partOf(data['photo']);
      if (has(src) && decorative !== true && isGenericAltText(String(alt ?? '')))
        return 'Tulis apa yang terlihat di foto';
      return pictures.some((picture) => isGenericAltText(picture.alt))
        ? 'Tulis apa yang terlihat di gambar dalam teks'
        : undefined;
    },
  },
];

/** These read what a file holds in a field's place as what the model expects, or as nothing. */
const list = (value: unknown): Data[] => (Array.isArray(value) ? value.map(partOf) : []);
const has = (value: unknown) => value !== undefined && value !== null && value !== '';
const day = (value: unknown): string | undefined =>
  typeof value === 'string' && /^\d{4}-\d{2}-\d{2}/.test(value) && !Number.isNaN(Date.parse(value))
    ? value.slice(0, 10)
    : undefined;

/** Whether a day or moment is past, or comes within so many days; with a negative number, whether it is that long past. */
function within(when: unknown, days: number, now: number): boolean {
  const its = day(when);
  return its !== undefined && startOfDay(its) - now < days * DAY_MS;
}

function moment(when: string | null): string {
  return when && !Number.isNaN(toEpoch(when))
    ? formatMoment(when.length === 10 ? `${when}T00:00` : when)
    : '';
}

function statusOf(data: Data, now: number) {
  const dates = ['registrationOpensOn', 'registrationClosesOn', 'startsOn', 'endsOn'] as const;
  return batchStatus(
    {
      ...Object.fromEntries(dates.map((name) => [name, day(data[name])])),
      override: (data['override'] as BatchDates['override']) || undefined,
    },
    now,
  );
}

function canBeReached(contact: unknown): boolean {
  const { phone, whatsapp, email, address } = partOf(contact);
  return [phone, whatsapp, email, address].some(has);
}

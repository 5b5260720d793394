import { Fragment, useCallback, useEffect, useReducer, useRef, useState } from 'react';
import { formatDate, formatMoment, toMoment } from '../../../src/calendar.ts';
import { allContentTypes, typeOfCollection } from '../../../src/model/index.ts';
import { entryUrl } from '../../../src/urls.ts';
import {
  entryHref,
  listEntries,
  stateLabels,
  type EntryPage,
  type EntryState,
  type ListedEntry,
} from '../entries.ts';
import { fetchEditorSoon } from '../editor-soon.ts';
import { mediaUrl } from '../photo/media-url.ts';
import { watchPublishing, whyFailed } from '../publishing/status.ts';
import { everything, narrows, recallAsked, rememberAsked, type Asked } from './asked.ts';
import { StateBadge } from './StateBadge.tsx';
import './lists.css';

interface EntryListProps {
  readonly match: { readonly params: { readonly name?: string; readonly searchTerm?: string } };
}

const sorts = [
  ['-updatedAt', 'Terakhir diubah'],
  ['-date', 'Tanggal terbaru'],
  ['title', 'Judul A–Z'],
  ['author', 'Penulis'],
] as const;

const groups = [
  ['', 'Tanpa kelompok'],
  ['year', 'Menurut tahun'],
  ['track', 'Menurut jalur'],
] as const;

const district = typeOfCollection('districts')!.label;

/** The entries of one content type, or of all: searched, filtered, sorted and paged by the server. */
export function EntryList({ match }: EntryListProps) {
  const collection = match.params.name ?? '';
  return <List key={collection} collection={collection} searched={match.params.searchTerm ?? ''} />;
}

function List({ collection, searched }: { collection: string; searched: string }) {
  const type = typeOfCollection(collection);
  const [asked, setAsked] = useState<Asked>(() => ({
    ...recallAsked(collection),
    ...(searched && { q: searched }),
  }));
  const [found, setFound] = useState<EntryPage>();
  const [trouble, setTrouble] = useState('');
  const [changes, countChange] = useReducer((count: number) => count + 1, 0);
  const seen = useRef(new Set<string>());

  // What was just published is followed to the site; the first word is how things stand anyway.
  useEffect(() => {
    let first = true;
    return watchPublishing(() => {
      if (!first) countChange();
      first = false;
    });
  }, []);

  const ask = useCallback(
    (change: Partial<Asked>) => setAsked((before) => ({ ...before, page: 1, ...change })),
    [],
  );

  useEffect(() => {
    rememberAsked(collection, asked);
    let current = true;
    const timer = setTimeout(
      () =>
        listEntries({ collection, ...asked }).then(
          (page) => {
            if (!current) return;
            for (const { path, publishing } of page.entries) if (publishing) seen.current.add(path);
            setFound(page);
            fetchEditorSoon();
            setTrouble('');
          },
          (error: Error) => current && setTrouble(error.message),
        ),
      asked.q && found ? 200 : 0,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [collection, asked, changes]);

  return (
    <div className="desk-lists">
      <Collections current={collection} />
      <main className="desk-list">
        <header>
          <div>
            <h1>{type?.labelPlural ?? 'Semua isi'}</h1>
            {type && <p>{type.description}</p>}
          </div>
          {type?.folder && !type.fixed && (
            <a className="desk-button" href={`#/collections/${collection}/new`}>
              Tulis {type.label.toLowerCase()} baru
            </a>
          )}
        </header>
        <form className="desk-list-tools" role="search" onSubmit={(event) => event.preventDefault()}>
          <label>
            <span>Cari</span>
            <input
              type="search"
              value={asked.q}
              placeholder="Judul atau isi …"
              onChange={({ target }) => ask({ q: target.value })}
            />
          </label>
          <Choose label="Urutkan" value={asked.sort} options={sorts} choose={(sort) => ask({ sort })} />
          {found && <Differences facets={found.facets} asked={asked} ask={ask} />}
        </form>
        <States counts={found?.counts ?? {}} chosen={asked.state} choose={(state) => ask({ state })} />
        {trouble && (
          <p className="desk-trouble" role="alert">
            {trouble}
          </p>
        )}
        {!found && !trouble && <p className="desk-waiting">Memuat daftar …</p>}
        {found && found.entries.length === 0 && <Empty asked={asked} ask={ask} />}
        {found && found.entries.length > 0 && (
          <ul className="desk-rows">
            {found.entries.map((entry, index) => (
              <Fragment key={entry.path}>
                {entry.group !== undefined && entry.group !== found.entries[index - 1]?.group && (
                  <li className="desk-row-group">
                    <h2>{entry.group}</h2>
                  </li>
                )}
                <Row
                  entry={entry}
                  naming={!type}
                  arrived={seen.current.has(entry.path)}
                  failed={found.failed}
                />
              </Fragment>
            ))}
          </ul>
        )}
        {found && found.pages > 1 && (
          <nav className="desk-pages" aria-label="Halaman daftar">
            <button type="button" disabled={asked.page <= 1} onClick={() => ask({ page: asked.page - 1 })}>
              Sebelumnya
            </button>
            <span>
              Halaman {found.page} dari {found.pages} ({found.total.toLocaleString('id')} tulisan)
            </span>
            <button
              type="button"
              disabled={asked.page >= found.pages}
              onClick={() => ask({ page: asked.page + 1 })}
            >
              Berikutnya
            </button>
          </nav>
        )}
      </main>
    </div>
  );
}

/** Groups the list and narrows it by what its entries differ in; what they all share is no choice. */
function Differences({
  facets,
  asked,
  ask,
}: {
  facets: EntryPage['facets'];
  asked: Asked;
  ask: (change: Partial<Asked>) => void;
}) {
  const { years, tracks, districts, authors } = facets;
  const same = (words: readonly string[]) => words.map((word) => [word, word] as const);
  const titled = (ones: typeof tracks) => ones.map(({ id, title }) => [id, title] as const);
  const choices = [
    { name: 'year', label: 'Tahun', options: same(years) },
    { name: 'track', label: 'Jalur', options: titled(tracks) },
    { name: 'district', label: district, options: titled(districts) },
    { name: 'author', label: 'Penulis', options: same(authors) },
  ] as const;
  const groupable = groups.filter(
    ([group]) => !group || group === asked.group || (group === 'year' ? years : tracks).length > 0,
  );
  return (
    <>
      {groupable.length > 1 && (
        <Choose
          label="Kelompokkan"
          value={asked.group}
          options={groupable}
          choose={(group) => ask({ group })}
        />
      )}
      {choices.map(
        ({ name, label, options }) =>
          (options.length > 1 || asked[name]) && (
            <Choose
              key={name}
              label={label}
              value={asked[name]}
              options={[['', 'Semua'], ...withAsked(options, asked[name])]}
              choose={(value) => ask({ [name]: value })}
            />
          ),
      )}
    </>
  );
}

/** What was asked for stays to be seen when nothing has it any more. */
function withAsked(options: readonly (readonly [string, string])[], asked: string) {
  return !asked || options.some(([value]) => value === asked)
    ? options
    : [...options, [asked, asked] as const];
}

function Choose({
  label,
  value,
  options,
  choose,
}: {
  label: string;
  value: string;
  options: readonly (readonly [string, string])[];
  choose: (value: string) => void;
}) {
  return (
    <label>
      <span>{label}</span>
      <select value={value} onChange={({ target }) => choose(target.value)}>
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}

/** Says why nothing is shown, and what to do about it. */
function Empty({ asked, ask }: { asked: Asked; ask: (change: Partial<Asked>) => void }) {
  if (!narrows(asked))
    return <p className="desk-empty">Belum ada tulisan. Yang pertama ditulis akan tampil di sini.</p>;
  return (
    <div className="desk-empty">
      <p>{emptyWords(asked)}</p>
      <button type="button" className="desk-plain" onClick={() => ask(everything)}>
        Tampilkan semua
      </button>
    </div>
  );
}

function emptyWords({ q, state, year, track, district, author }: Asked): string {
  const narrowed = year || track || district || author || state;
  if (q && narrowed) return `Tidak ada yang cocok dengan “${q}” di antara yang disaring.`;
  if (q) return `Tidak ada yang cocok dengan “${q}”. Coba kata lain, atau sebagian katanya saja.`;
  return 'Tidak ada tulisan dengan saringan ini.';
}

function Collections({ current }: { current: string }) {
  return (
    <nav className="desk-collections" aria-label="Jenis isi">
      <ul>
        {allContentTypes.map(({ collection, labelPlural, file }) => (
          <li key={collection}>
            <a
              href={
                file ? `#/collections/${collection}/entries/${collection}` : `#/collections/${collection}`
              }
              aria-current={collection === current ? 'page' : undefined}
            >
              {labelPlural}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function States({
  counts,
  chosen,
  choose,
}: {
  counts: EntryPage['counts'];
  chosen: string;
  choose: (state: string) => void;
}) {
  const states = (Object.keys(stateLabels) as EntryState[]).filter(
    (state) => counts[state] || state === chosen,
  );
  if (states.length < 2) return null;
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return (
    <div className="desk-states" role="group" aria-label="Keadaan">
      <button type="button" aria-pressed={!chosen} onClick={() => choose('')}>
        Semua {total.toLocaleString('id')}
      </button>
      {states.map((state) => (
        <button key={state} type="button" aria-pressed={state === chosen} onClick={() => choose(state)}>
          {stateLabels[state]} {(counts[state] ?? 0).toLocaleString('id')}
        </button>
      ))}
    </div>
  );
}

interface RowProps {
  readonly entry: ListedEntry;
  /** Says of which type it is. */
  readonly naming: boolean;
  /** This screen has seen it go live. */
  readonly arrived: boolean;
  readonly failed: EntryPage['failed'];
}

function Row({ entry, naming, arrived, failed }: RowProps) {
  const { collection, slug, path, title, picture, author, updatedAt, date, state, publishing } = entry;
  const url = arrived && !publishing && state === 'published' ? entryUrl(collection, slug) : undefined;
  return (
    <li>
      <a href={entryHref(entry)}>
        {picture ? (
          <img src={pictureUrl(entry, picture)} alt="" loading="lazy" width={64} height={64} />
        ) : (
          <span className="desk-no-picture" />
        )}
        <span className="desk-row-words">
          <strong>{title}</strong>
          <small>
            {naming && `${typeOfCollection(collection)?.label} · `}
            {date && `${formatDate(date)} · `}
            {updatedAt && `diubah ${formatMoment(toMoment(Date.parse(updatedAt)))}`}
            {author && ` oleh ${author}`}
          </small>
          {publishing === 'failed' && failed && (
            <small className="desk-row-trouble">{whyFailed(failed, path)}</small>
          )}
        </span>
        <StateBadge entry={entry} arrived={arrived} />
      </a>
      {url && (
        <a className="desk-row-live" href={url} target="_blank" rel="noopener">
          Lihat di situs: {url}
        </a>
      )}
    </li>
  );
}

function pictureUrl({ collection, draftSlug }: ListedEntry, picture: string): string {
  const query = draftSlug ? `?${new URLSearchParams({ collection, slug: draftSlug })}` : '';
  return `${mediaUrl(picture.slice('/media/'.length))}${query}`;
}

export default EntryList;

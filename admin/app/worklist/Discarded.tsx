import { useState } from 'react';
import { formatMoment, toMoment } from '../../../src/calendar.ts';
import { typeOfCollection } from '../../../src/model/index.ts';
import { ask } from '../api.ts';
import { useFresh } from '../use-fresh.ts';

/** A draft that was thrown away; see admin/server/draft-state.ts. */
interface DiscardedDraft {
  readonly collection: string;
  readonly slug: string;
  readonly path: string;
  readonly title: string;
  readonly author: string;
  readonly discardedBy: string;
  readonly at: string;
  readonly commit: string;
}

/** Drafts that were thrown away, each one press from being a draft again. */
export function Discarded() {
  const { found, trouble } = useFresh(() => ask<{ discarded: DiscardedDraft[] }>('discarded'));
  const [refused, setRefused] = useState('');
  const restore = async ({ path, commit }: DiscardedDraft) => {
    try {
      const { collection, slug } = await ask<{ collection: string; slug: string }>('restore', {
        method: 'POST',
        body: { path, commit },
      });
      location.hash = `#/collections/${collection}/entries/${slug}`;
    } catch (error) {
      setRefused((error as Error).message);
    }
  };
  return (
    <main className="desk-worklist">
      <header>
        <h1>Draf yang dibuang</h1>
        <nav aria-label="Layar lain">
          <a className="desk-plain" href="#/meja">
            Kembali ke Meja kerja
          </a>
        </nav>
      </header>
      <p>
        Draf yang dipulihkan menjadi draf lagi; yang sedang tayang tidak berubah sampai Anda menayangkannya.
      </p>
      {(trouble || refused) && (
        <p className="desk-trouble" role="alert">
          {refused || trouble}
        </p>
      )}
      {!found && !trouble && <p className="desk-waiting">Memuat daftar …</p>}
      {found?.discarded.length === 0 && <p className="desk-empty">Tidak ada draf yang dibuang.</p>}
      <ul className="desk-discarded">
        {found?.discarded.map((draft) => (
          <li key={draft.commit}>
            <div>
              <strong>{draft.title}</strong>
              <small>
                {typeOfCollection(draft.collection)?.label} · ditulis {draft.author} · dibuang{' '}
                {draft.discardedBy} pada {formatMoment(toMoment(Date.parse(draft.at)))}
              </small>
            </div>
            <button type="button" className="desk-plain" onClick={() => void restore(draft)}>
              Pulihkan<span className="desk-hidden"> {draft.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </main>
  );
}

export default Discarded;

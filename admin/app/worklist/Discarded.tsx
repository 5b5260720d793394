import { useState, type ReactNode } from 'react';
import { formatMoment, toMoment } from '../../../src/calendar.ts';
import { typeOfCollection } from '../../../src/model/index.ts';
import { ask } from '../api.ts';
import { useFresh } from '../use-fresh.ts';

/** What went and can come back; see admin/server/gone.ts. */
interface Gone {
  readonly collection: string;
  readonly path: string;
  readonly title: string;
  readonly at: string;
  readonly commit: string;
}
interface DiscardedDraft extends Gone {
  readonly author: string;
  readonly discardedBy: string;
}
interface DeletedEntry extends Gone {
  readonly deletedBy: string;
}

const when = ({ at }: Gone) => formatMoment(toMoment(Date.parse(at)));

/** Published entries that were deleted and drafts that were thrown away, each one press from being a draft again. */
export function Discarded() {
  const { found, trouble } = useFresh(() =>
    ask<{ deleted: DeletedEntry[]; discarded: DiscardedDraft[] }>('discarded'),
  );
  const [refused, setRefused] = useState('');
  const restore = async ({ path, commit }: Gone) => {
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
        <h1>Yang dibuang dan dihapus</h1>
        <nav aria-label="Layar lain">
          <a className="desk-plain" href="#/meja">
            Kembali ke Meja kerja
          </a>
        </nav>
      </header>
      <p>Yang dipulihkan menjadi draf. Situs tidak berubah sampai Anda menayangkan draf itu.</p>
      {(trouble || refused) && (
        <p className="desk-trouble" role="alert">
          {refused || trouble}
        </p>
      )}
      {!found && !trouble && <p className="desk-waiting">Memuat daftar …</p>}
      {found && (
        <>
          <Section title="Tulisan yang dihapus" none="Tidak ada tulisan yang dihapus.">
            {found.deleted.map((entry) => (
              <Row key={entry.path} gone={entry} restore={restore}>
                dihapus {entry.deletedBy} pada {when(entry)}
              </Row>
            ))}
          </Section>
          <Section title="Draf yang dibuang" none="Tidak ada draf yang dibuang.">
            {found.discarded.map((draft) => (
              <Row key={draft.commit} gone={draft} restore={restore}>
                ditulis {draft.author} · dibuang {draft.discardedBy} pada {when(draft)}
              </Row>
            ))}
          </Section>
        </>
      )}
    </main>
  );
}

function Section({ title, none, children }: { title: string; none: string; children: readonly ReactNode[] }) {
  return (
    <section className="desk-gone" aria-label={title}>
      <h2>{title}</h2>
      {children.length === 0 ? (
        <p className="desk-empty">{none}</p>
      ) : (
        <ul className="desk-discarded">{children}</ul>
      )}
    </section>
  );
}

function Row({
  gone,
  restore,
  children,
}: {
  gone: Gone;
  restore: (gone: Gone) => Promise<void>;
  children: ReactNode;
}) {
  return (
    <li>
      <div>
        <strong>{gone.title}</strong>
        <small>
          {typeOfCollection(gone.collection)?.label} · {children}
        </small>
      </div>
      <button type="button" className="desk-plain" onClick={() => void restore(gone)}>
        Pulihkan<span className="desk-hidden"> {gone.title}</span>
      </button>
    </li>
  );
}

export default Discarded;

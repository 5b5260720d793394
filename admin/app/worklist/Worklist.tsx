import { useCallback, useEffect, useState } from 'react';
import { arrived, ask } from '../api.ts';
import { fetchEditorSoon } from '../editor-soon.ts';
import { showSentence } from '../notice.ts';
import { onDemand } from '../on-demand.tsx';
import { useFresh } from '../use-fresh.ts';
import './worklist.css';

/** One thing that needs a person, as the server words it (admin/server/worklist.ts). */
interface Task {
  readonly title: string;
  readonly why: string;
  readonly entry?: { readonly collection: string; readonly slug: string };
  readonly media?: string;
  readonly page?: string;
}

interface TaskGroup {
  readonly key: string;
  readonly title: string;
  readonly total: number;
  readonly tasks: readonly Task[];
}

const Programme = onDemand(() => import('./Programme.tsx'));
const Discarded = onDemand(() => import('./Discarded.tsx'));

/** The desk's first screen, and the screens that lie behind it. */
export function Worklist({ location }: { readonly location: { readonly pathname: string } }) {
  if (location.pathname === '/meja/angka') return <Programme />;
  if (location.pathname === '/meja/draf-dibuang') return <Discarded />;
  return <Tasks />;
}

/** What needs a person, in one request. */
function Tasks() {
  const { found, trouble, look } = useFresh(() => ask<{ groups: TaskGroup[] }>('worklist'));
  useEffect(() => void (found && fetchEditorSoon()), [found]);
  return (
    <main className="desk-worklist">
      <header>
        <h1>Meja kerja</h1>
        <nav aria-label="Layar lain">
          <a className="desk-plain" href="#/meja/angka">
            Angka program
          </a>
          <a className="desk-plain" href="#/meja/draf-dibuang">
            Yang dibuang dan dihapus
          </a>
        </nav>
      </header>
      {trouble && (
        <p className="desk-trouble" role="alert">
          {trouble}
        </p>
      )}
      {!found && !trouble && <p className="desk-waiting">Melihat apa yang perlu dikerjakan …</p>}
      {found?.groups.length === 0 && (
        <p className="desk-empty">Tidak ada yang menunggu. Semua isi situs lengkap dan terbaru.</p>
      )}
      <div className="desk-tasks">
        {found?.groups.map((group) => (
          <Group key={group.key} group={group} look={look} />
        ))}
      </div>
    </main>
  );
}

function Group({ group, look }: { group: TaskGroup; look: () => void }) {
  const [more, setMore] = useState<readonly Task[]>([]);
  const [trouble, setTrouble] = useState('');
  useEffect(() => setMore([]), [group]);
  const shown = [...group.tasks, ...more];
  const showMore = useCallback(async () => {
    try {
      const next = await ask<TaskGroup>(`worklist?group=${group.key}&from=${shown.length}`);
      setMore((before) => [...before, ...next.tasks]);
    } catch (error) {
      setTrouble((error as Error).message);
    }
  }, [group, shown.length]);
  const left = group.total - shown.length;
  return (
    <section>
      <h2>
        {group.title} <span>{group.total.toLocaleString('id')}</span>
      </h2>
      <ul>
        {shown.map((task, index) => (
          <li key={index}>
            <TaskLink task={task} look={look} />
          </li>
        ))}
      </ul>
      {left > 0 && (
        <button type="button" className="desk-plain" onClick={() => void showMore()}>
          Tampilkan {left > 100 ? '100 lagi' : 'semua'}
        </button>
      )}
      {trouble && (
        <p className="desk-trouble" role="alert">
          {trouble}
        </p>
      )}
    </section>
  );
}

function TaskLink({ task: { title, why, entry, media, page }, look }: { task: Task; look: () => void }) {
  const words = (
    <>
      <strong>{title}</strong>
      <small>{why}</small>
    </>
  );
  if (entry) return <a href={`#/collections/${entry.collection}/entries/${entry.slug}`}>{words}</a>;
  if (page)
    return (
      <a href={page} target="_blank">
        {words}
      </a>
    );
  const show = async () => {
    try {
      (await arrived(import('./unused-file.ts'))).showUnusedFile(media!, look);
    } catch (error) {
      await showSentence('Berkas belum dapat dibuka', (error as Error).message);
    }
  };
  return (
    <button type="button" onClick={() => void show()}>
      {words}
    </button>
  );
}

export default Worklist;

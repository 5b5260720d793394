import { useEffect, useState } from 'react';
import { allContentTypes } from '../../../src/model/index.ts';
import { ask } from '../api.ts';
import { listEntries } from '../entries.ts';
import { worklist, type MediaFile, type TaskGroup } from './worklist.ts';
import './worklist.css';

const SHOWN = 6;

/** The desk's first screen: what needs a person. */
export function Worklist() {
  const [groups, setGroups] = useState<TaskGroup[]>();
  const [trouble, setTrouble] = useState('');

  // Whoever comes back to the tab sees what colleagues have done meanwhile.
  useEffect(() => {
    const look = () => {
      if (document.visibilityState === 'hidden') return;
      load().then(
        (found) => {
          setGroups(found);
          setTrouble('');
        },
        (error: Error) => setTrouble(error.message),
      );
    };
    look();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);

  return (
    <main className="desk-worklist">
      <h1>Meja kerja</h1>
      {trouble && (
        <p className="desk-trouble" role="alert">
          {trouble}
        </p>
      )}
      {!groups && !trouble && <p className="desk-waiting">Melihat apa yang perlu dikerjakan …</p>}
      {groups?.length === 0 && (
        <p className="desk-empty">Tidak ada yang menunggu. Semua isi situs lengkap dan terbaru.</p>
      )}
      <div className="desk-tasks">
        {groups?.map((group) => (
          <Group key={group.title} {...group} />
        ))}
      </div>
    </main>
  );
}

function Group({ title, tasks }: TaskGroup) {
  const [all, setAll] = useState(false);
  const shown = all ? tasks : tasks.slice(0, SHOWN);
  return (
    <section>
      <h2>
        {title} <span>{tasks.length}</span>
      </h2>
      <ul>
        {shown.map((task, index) => (
          <li key={index}>
            <a href={task.href}>
              <strong>{task.title}</strong>
              <small>{task.why}</small>
            </a>
          </li>
        ))}
      </ul>
      {shown.length < tasks.length && (
        <button type="button" className="desk-plain" onClick={() => setAll(true)}>
          Tampilkan semua
        </button>
      )}
    </section>
  );
}

/** The newest 500 of each type say enough; older news needs no one. */
async function load(): Promise<TaskGroup[]> {
  const [media, ...pages] = await Promise.all([
    ask<{ files: MediaFile[] }>('media?perPage=500').catch(() => ({ files: [] })),
    ...allContentTypes.map(({ collection }) => listEntries({ collection, with: 'data', perPage: 500 })),
  ]);
  return worklist(
    pages.flatMap(({ entries }) => entries),
    media.files,
    Date.now(),
  );
}

export default Worklist;

import { useEffect, useMemo, useState } from 'react';
import { entryUrl } from '../../../src/urls.ts';
import { advise } from '../coach/advise.ts';
import { useRules } from '../coach/rules.ts';

interface AsideProps {
  readonly collection: string;
  readonly slug: string;
  readonly title: string;
  readonly summary: string;
  readonly body: string;
  readonly pictureUrl?: string;
  /** News that people take part in. */
  readonly announces: boolean;
  readonly frame: Document;
}

/** Beside the page: how it looks when shared and found, how heavy it is, and what would make it easier to read. */
export function Aside({ collection, slug, title, summary, body, pictureUrl, announces, frame }: AsideProps) {
  const path = entryUrl(collection, slug || '…') ?? '/';
  const weight = useWeight(frame, `${title}${summary}${body}`);
  const rules = useRules();
  const text = `${title}.\n${summary}\n${body}`;
  const advice = useMemo(() => advise(text, rules, { announces }), [text, rules, announces]);
  return (
    <aside className="desk-beside">
      <style>{styles}</style>
      <h2>Saat dibagikan lewat WhatsApp</h2>
      <div className="desk-card">
        {pictureUrl && <img src={pictureUrl} alt="" />}
        <div>
          <strong>{title || 'Judul'}</strong>
          <p>{cut(summary, 80) || 'Ringkasan'}</p>
          <small>{location.host}</small>
        </div>
      </div>
      <h2>Di hasil pencarian</h2>
      <div className="desk-found">
        <small>
          {location.host}
          {path}
        </small>
        <strong>{cut(title, 60) || 'Judul'}</strong>
        <p>{cut(summary, 155) || 'Ringkasan'}</p>
      </div>
      {weight !== undefined && (
        <p className="desk-weight">Berat halaman tanpa foto: {weight.toLocaleString('id')} kB.</p>
      )}
      <h2>Bahasa</h2>
      {advice.length === 0 ? (
        <p>Sudah mudah dibaca.</p>
      ) : (
        <ul>
          {advice.map(({ kind, about, what }, index) => (
            <li key={index}>
              <small>{kind}</small> <b>{about}</b>: {what}
            </li>
          ))}
        </ul>
      )}
    </aside>
  );
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length).replace(/\s+\S*$/, '')} …`;
}

/** Kilobytes of the page's text and styles as they travel, measured a second after the last keystroke. */
function useWeight(frame: Document, text: string): number | undefined {
  const [weight, setWeight] = useState<number>();
  useEffect(() => {
    const timer = setTimeout(() => {
      const html = `${frame.head.innerHTML}${frame.querySelector('main')?.outerHTML ?? ''}`;
      const packed = new Response(new Blob([html]).stream().pipeThrough(new CompressionStream('gzip')));
      void packed.arrayBuffer().then(({ byteLength }) => setWeight(Math.round(byteLength / 1024)));
    }, 1_000);
    return () => clearTimeout(timer);
  }, [frame, text]);
  return weight;
}

const styles = `
.desk-beside { margin: 3rem 0 0; padding: 1.5rem var(--gutter) 6rem; border-top: 4px double var(--edge); background: var(--sheet); font: 1rem/1.5 system-ui, sans-serif; }
.desk-beside h2 { margin: 1.25rem 0 .5rem; font-size: 1rem; letter-spacing: 0; }
.desk-beside ul { list-style: disc; padding-left: 1.25rem; display: grid; gap: .35rem; }
.desk-beside li small { color: var(--ink-soft); }
.desk-card { display: flex; max-width: 26rem; overflow: hidden; border-radius: 10px; background: #e7f6df; color: #14231a; }
.desk-card img { width: 96px; object-fit: cover; }
.desk-card div { padding: .6rem .8rem; min-width: 0; }
.desk-card p, .desk-card small { display: block; margin: 0; font-size: .875rem; color: #41513f; overflow-wrap: anywhere; }
.desk-found { max-width: 36rem; }
.desk-found strong { display: block; color: var(--brand); font-size: 1.125rem; font-weight: 500; }
.desk-found small { overflow-wrap: anywhere; }
.desk-weight { margin-top: 1rem; color: var(--ink-soft); }
`;

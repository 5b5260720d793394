import { useEffect, useState } from 'react';
import type { ContentType } from '../../../src/model/content-type.ts';
import { entryUrl } from '../../../src/urls.ts';
import type { ShareImageWords } from '../../../src/views/share-image-words.ts';
import { Remarks } from '../coach/Remarks.tsx';
import { proposeId } from '../entry-id.ts';
import { cut } from './cut.ts';
import { ShareCard } from './ShareCard.tsx';
import { MOST, weigh } from './weight.ts';

/** So many pictures a text may hold before its writer is asked to choose. */
const MANY_PICTURES = 8;
/** What the site makes a picture weigh on a phone at most, in kilobytes (src/data/pictures.ts). */
const PICTURE_KB = 40;

interface AsideProps {
  readonly type: ContentType;
  readonly slug: string;
  /** What has been typed, the text below the front matter included. */
  readonly data: Record<string, unknown>;
  readonly shared?: ShareImageWords;
  readonly frame: Document;
}

/** Beside the page: how it looks when shared and found, how heavy it is, and what would make it easier to read. */
export function Aside({ type, slug, data, shared, frame }: AsideProps) {
  return (
    <aside className="desk-beside">
      <style>{styles}</style>
      {type.folder && <Outside type={type} slug={slug} data={data} shared={shared} frame={frame} />}
      <Remarks type={type} data={data} />
    </aside>
  );
}

/** A page of its own as it meets readers elsewhere. */
function Outside({ type, slug, data, shared, frame }: AsideProps) {
  const title = wordsOf(data[type.titleField]);
  const summary = wordsOf(data['summary']);
  const path = entryUrl(type.collection, slug || (title ? proposeId(type, title) : '…')) ?? '/';
  const body = wordsOf(data['body']);
  const weight = useWeight(frame, `${title}${summary}${body}`);
  const pictures = body.match(/!\[[^\]]*\]\(\/media\//g)?.length ?? 0;
  return (
    <>
      <h2>Saat dibagikan lewat WhatsApp</h2>
      {shared && <ShareCard words={shared} summary={summary} />}
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
        <p className="desk-weight">
          Berat halaman tanpa foto: kira-kira {inKb(weight)} dari {inKb(MOST)} yang cepat terbuka saat sinyal
          lemah.
          {weight > MOST &&
            ' Tulisan ini tetap dapat ditayangkan. Supaya cepat terbuka, pendekkan, kurangi gambar di dalam teks, atau bagi menjadi dua tulisan.'}
        </p>
      )}
      {pictures > MANY_PICTURES && (
        <p className="desk-weight">
          Ada {pictures} gambar di dalam teks: pembaca yang membaca sampai akhir mengunduh sampai{' '}
          {pictures * PICTURE_KB} kB. Pilih yang paling bercerita. Ukurannya tidak perlu Anda kecilkan; situs
          yang mengerjakannya.
        </p>
      )}
    </>
  );
}

const wordsOf = (value: unknown) => (typeof value === 'string' ? value : '');
const inKb = (bytes: number) => `${(bytes / 1000).toLocaleString('id', { maximumFractionDigits: 1 })} kB`;

/** What the page will weigh, measured a second after the last keystroke. */
function useWeight(frame: Document, text: string): number | undefined {
  const [weight, setWeight] = useState<number>();
  useEffect(() => {
    const timer = setTimeout(() => {
      void weigh(frame.querySelector('main')?.outerHTML ?? '').then(setWeight);
    }, 1_000);
    return () => clearTimeout(timer);
  }, [frame, text]);
  return weight;
}

const styles = `
.desk-beside { margin: 3rem 0 0; padding: 1.5rem var(--gutter) 6rem; border-top: 4px double var(--edge); background: var(--sheet); font: 1rem/1.5 system-ui, sans-serif; }
.desk-beside:not(:has(h2)) { display: none; }
.desk-beside h2 { margin: 1.25rem 0 .5rem; font-size: 1rem; letter-spacing: 0; }
.desk-beside h3 { margin: .75rem 0 .25rem; font-size: .9375rem; font-weight: 700; letter-spacing: 0; }
.desk-beside ul { list-style: disc; padding-left: 1.25rem; display: grid; gap: .35rem; }
.desk-beside li small { color: var(--ink-soft); }
.desk-card { max-width: 24rem; overflow: hidden; border-radius: 10px; background: #e7f6df; color: #14231a; }
.desk-sign { position: relative; display: grid; align-content: start; gap: .35rem; isolation: isolate; aspect-ratio: 1200 / 630; padding: 1rem 1.25rem; overflow: hidden; background: var(--track); color: var(--on-track); font-family: var(--font); line-height: 1.25; }
.desk-sign .motif { position: absolute; z-index: -1; inset: 0; opacity: .25; }
.desk-sign strong { font-size: 1.375rem; font-weight: 800; line-height: 1.1; }
.desk-sign p { margin: 0; font-size: .8125rem; }
.desk-card-words { padding: .6rem .8rem; }
.desk-card-words > :not(strong) { display: block; margin: 0; font-size: .875rem; color: #41513f; overflow-wrap: anywhere; }
.desk-found { max-width: 36rem; }
.desk-found strong { display: block; color: var(--brand); font-size: 1.125rem; font-weight: 500; }
.desk-found small { overflow-wrap: anywhere; }
.desk-weight { margin-top: 1rem; color: var(--ink-soft); }
`;

import { Component, useEffect, useSyncExternalStore, type ReactNode } from 'react';
import { renderMarkdown } from '../../../src/markdown/index.ts';
import { site } from '../../../src/site.ts';
import { typeOfCollection } from '../../../src/model/index.ts';
import { entryUrl } from '../../../src/urls.ts';
import { toPlain } from '../check-field.ts';
import { tidy } from '../file-format.ts';
import { Aside } from './Aside.tsx';
import { draftPages } from './pages.tsx';
import { hiddenFromPublic, schedule, type Timing } from '../publishing/schedule.ts';
import { aroundDraft, surroundings } from './surroundings.ts';

/** What Decap gives a preview, as far as ours use it. */
export interface PreviewProps {
  readonly entry: { get(key: string): unknown };
  readonly document: Document;
}

/** Draws the page that the draft in the form would become. */
export function Preview({ entry, document: frame }: PreviewProps) {
  useSyncExternalStore(surroundings.subscribe, surroundings.version);
  useEffect(() => {
    frame.documentElement.lang = site.language;
  }, [frame]);
  const collection = String(entry.get('collection'));
  const slug = String(entry.get('slug') ?? '');
  const type = typeOfCollection(collection)!;
  const tidied = tidy(type, toPlain(entry.get('data')) as Record<string, unknown>);
  const { body, ...data } = tidied;
  const around = aroundDraft({ collection, slug });
  const draft = { id: slug || 'draf', data, html: renderMarkdown(typeof body === 'string' ? body : '').html };
  const now = Date.now();
  const drawn = draftPages[collection]?.(draft, around, now);
  const isOut = isPublished(entry) && !hiddenFromPublic(data as Timing, now);
  const url = isOut ? entryUrl(collection, slug) : undefined;
  return (
    <>
      {schedule(data as Timing, now, isOut).map((line) => (
        <p key={line} className="desk-schedule" style={scheduleStyle}>
          {line}
        </p>
      ))}
      {url && (
        <p className="desk-schedule" style={scheduleStyle}>
          Di situs:{' '}
          <a href={url} style={{ color: 'inherit' }}>
            {url}
          </a>
          {entry.get('status') ? '. Perubahan dalam draf ini tampil begitu ditayangkan.' : ''}
        </p>
      )}
      <Unbroken of={entry}>
        <main id="isi">{drawn?.page}</main>
      </Unbroken>
      <Aside type={type} slug={slug} data={tidied} shared={drawn?.shared} frame={frame} />
    </>
  );
}

/** Whether there is a published version of what the form holds: all there is, or what its draft changes. */
function isPublished(entry: PreviewProps['entry']): boolean {
  return entry.get('status') ? entry.get('isModification') === true : entry.get('newRecord') !== true;
}

/** No part of the page: told apart from it by the desk's own face. */
const scheduleStyle = {
  margin: 0,
  // Decap's own buttons lie over the right edge.
  padding: '.5rem 4.5rem .5rem var(--gutter)',
  background: 'var(--ink)',
  color: 'var(--paper)',
  font: '600 .875rem/1.5 system-ui, sans-serif',
} as const;

/** A half-typed value that no page could hold must not take the form down with it. */
class Unbroken extends Component<{ of: unknown; children: ReactNode }, { broken: boolean; of: unknown }> {
  override state = { broken: false, of: this.props.of };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  /** The next keystroke is another chance. */
  static getDerivedStateFromProps({ of }: { of: unknown }, state: { of: unknown }) {
    return of === state.of ? null : { broken: false, of };
  }

  override render() {
    if (!this.state.broken) return this.props.children;
    return (
      <p style={{ padding: '2rem' }}>Pratinjau belum dapat digambar. Lengkapi isian yang sedang ditulis.</p>
    );
  }
}

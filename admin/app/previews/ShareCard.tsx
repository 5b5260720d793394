import { Motif } from '../../../src/components/Motif.tsx';
import type { ShareImageWords } from '../../../src/views/share-image-words.ts';
import { cut } from './cut.ts';

/**
 * How a page looks in a chat: the sign that is drawn at build (src/outputs/share-image), in its colours, motif and
 * words, and what WhatsApp sets below it. A photograph of the page is never shared.
 */
export function ShareCard({ words, summary }: { words: ShareImageWords; summary: string }) {
  const { hue, motif = 'ubin', kicker, title, notes = [], ticket } = words;
  return (
    <div className="desk-card">
      <div className="desk-sign" data-hue={hue}>
        {!ticket && <Motif name={motif} />}
        <small>{kicker}</small>
        <strong>{title || 'Judul'}</strong>
        {notes.filter(Boolean).map((note) => (
          <p key={note}>{cut(note, 90)}</p>
        ))}
      </div>
      <div className="desk-card-words">
        <strong>{title || 'Judul'}</strong>
        <p>{cut(summary, 80) || 'Ringkasan'}</p>
        <small>{location.host}</small>
      </div>
    </div>
  );
}

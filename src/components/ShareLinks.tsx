import './ShareLinks.css';

interface ShareLinksProps {
  text?: string;
  posterUrl?: string;
  /** What a script says once the text is copied, or ready to be copied by hand; for examples. */
  copied?: { readonly says: string; readonly byHand?: boolean };
}

/**
 * Sends a page on: a plain link that opens WhatsApp with the text ready, the same text to copy or to hand to the
 * device's own sheet (with a script only, src/enhance/copy.ts and share.ts), and a sheet for the notice board.
 */
export function ShareLinks({ text, posterUrl, copied }: ShareLinksProps) {
  if (!text && !posterUrl) return null;
  const scripted = copied ? undefined : '';
  const copy = text && (
    <button className="button quiet" type="button" data-part="copy" data-scripted={scripted}>
      Salin teks
    </button>
  );
  const poster = posterUrl && (
    <a className="button quiet" href={posterUrl}>
      Cetak poster
    </a>
  );
  return (
    <div className="share">
      {text && (
        <a className="button quiet" href={`https://wa.me/?text=${encodeURIComponent(text)}`} data-part="send">
          Kirim ke WhatsApp
        </a>
      )}
      {poster && copy}
      <span className="share-row">
        {poster || copy}
        {text && (
          <button className="button quiet" type="button" data-part="share" data-scripted={scripted}>
            Bagikan
          </button>
        )}
      </span>
      {text && <span role="status">{copied?.says}</span>}
      {copied?.byHand && <textarea readOnly aria-label="Teks untuk disalin" rows={8} defaultValue={text} />}
    </div>
  );
}

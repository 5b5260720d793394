import './ShareLinks.css';

/**
 * Sends a page on: a plain link that opens WhatsApp with the text ready, the same text to copy or to hand to the
 * phone's own sheet (with a script only, src/enhance/copy.ts and share.ts), and a sheet for the notice board.
 */
export function ShareLinks({ text, posterUrl }: { text?: string; posterUrl?: string }) {
  if (!text && !posterUrl) return null;
  return (
    <div className="share">
      {text && (
        <>
          <a
            className="button quiet"
            href={`https://wa.me/?text=${encodeURIComponent(text)}`}
            data-part="send"
          >
            Kirim ke WhatsApp
          </a>
          <button className="button quiet" type="button" data-part="copy" data-scripted="">
            Salin teks
          </button>
        </>
      )}
      {posterUrl && (
        <a className="button quiet" href={posterUrl}>
          Cetak poster
        </a>
      )}
      {text && (
        <>
          <button className="button quiet" type="button" data-part="share" data-scripted="">
            Bagikan
          </button>
          <span role="status" />
        </>
      )}
    </div>
  );
}

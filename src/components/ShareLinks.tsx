import './ShareLinks.css';

/** Sends a page on: a plain link that opens WhatsApp with the text ready, and a sheet for the notice board. */
export function ShareLinks({ text, posterUrl }: { text?: string; posterUrl?: string }) {
  if (!text && !posterUrl) return null;
  return (
    <p className="share">
      {text && (
        <a className="button quiet" href={`https://wa.me/?text=${encodeURIComponent(text)}`}>
          Kirim ke WhatsApp
        </a>
      )}
      {posterUrl && (
        <a className="button quiet" href={posterUrl}>
          Cetak poster
        </a>
      )}
    </p>
  );
}

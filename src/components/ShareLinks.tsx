import './ShareLinks.css';

/** Sends a page on: a plain link that opens WhatsApp with the text ready. */
export function ShareLinks({ text }: { text?: string }) {
  if (!text) return null;
  return (
    <p className="share">
      <a className="button quiet" href={`https://wa.me/?text=${encodeURIComponent(text)}`}>
        Kirim ke WhatsApp
      </a>
    </p>
  );
}

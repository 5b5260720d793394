import { formatDate } from '../calendar.ts';
import type { SiteView } from '../views/site.ts';
import './AlertBar.css';

/** News that everybody must see, until its last day. */
export function AlertBar({ alert }: Pick<SiteView, 'alert'>) {
  if (!alert) return null;
  const { text, url, until } = alert;
  return (
    <aside className="alert-bar" aria-label="Kabar penting" data-until={until} data-while="berlaku">
      <p className="wrap">
        {url ? <a href={url}>{text}</a> : <b>{text}</b>}{' '}
        {until && <span>Berlaku sampai {formatDate(until)}.</span>}
      </p>
    </aside>
  );
}

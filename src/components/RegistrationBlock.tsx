import type { BatchView } from '../views/batch.ts';
import type { SiteView } from '../views/site.ts';
import { ContactBlock, whatsappNumber } from './ContactBlock.tsx';
import { OfficialLine } from './OfficialLine.tsx';
import { isClosed, isOver, statusData, ticketState } from './ticket-state.ts';
import './RegistrationBlock.css';

interface RegistrationBlockProps {
  batch: BatchView;
  site?: Pick<SiteView, 'officialDomains' | 'officialNumbers'>;
  /** Where the batch can be had as calendar entries. */
  calendarUrl?: string;
  /** What a resident asks about it, ready to send. */
  question?: string;
}

/** How to join a batch, or why one cannot; always with what is official. */
export function RegistrationBlock({ batch, site, calendarUrl, question }: RegistrationBlockProps) {
  const state = ticketState(batch);
  const over = isOver(batch);
  const joinable = !over && !isClosed(batch) && batch.status !== 'ditunda';
  return (
    <section className="registration" aria-label="Pendaftaran">
      <p className={`state ${state.tone}`} {...statusData(batch)}>
        {state.text}
      </p>
      {batch.overrideReason && <p>{batch.overrideReason}</p>}
      {batch.status === 'selesai' && <p>Angkatan ini sudah berakhir. Pendaftarannya tidak dibuka lagi.</p>}
      {joinable && <Way registration={batch.registration} />}
      {!over && <ContactBlock contact={batch.contact} question={question} />}
      {!over && calendarUrl && (
        <a className="button quiet" href={calendarUrl}>
          Tambah ke kalender
        </a>
      )}
      <OfficialLine site={site} />
    </section>
  );
}

function Way({ registration }: Pick<BatchView, 'registration'>) {
  if (!registration?.way) return <p>Cara mendaftar belum diumumkan.</p>;
  const { way, place, hours, url, number } = registration;
  if (way === 'tautan' && url)
    return (
      <>
        <a className="button" href={url}>
          Daftar
        </a>
        <p>
          Tautan ini membuka <b>{hostOf(url)}</b>. Bila alamat yang terbuka lain, tutup halamannya.
        </p>
      </>
    );
  if (way === 'whatsapp' && number)
    return (
      <a className="button" href={`https://wa.me/${whatsappNumber(number)}`}>
        Daftar lewat WhatsApp {number}
      </a>
    );
  return (
    <p>
      <b>Datang ke loket</b>
      {place && <>: {place}</>}
      {hours && <>, {hours}</>}
    </p>
  );
}

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}

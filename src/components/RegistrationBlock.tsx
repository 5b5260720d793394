import { batchesUrl } from '../urls.ts';
import type { BatchView } from '../views/batch.ts';
import type { SiteView } from '../views/site.ts';
import { isCalledOff, isOver, joinable, statusData, ticketState, tooLate } from '../views/ticket-state.ts';
import { ContactBlock, whatsappUrl } from './ContactBlock.tsx';
import { OfficialLine } from './OfficialLine.tsx';
import { shownWhile } from './shown-while.ts';
import './RegistrationBlock.css';

interface RegistrationBlockProps {
  batch: BatchView;
  site?: Pick<SiteView, 'officialDomains' | 'officialNumbers' | 'contact'>;
  /** Where the batch can be had as calendar entries. */
  calendarUrl?: string;
  /** What a resident asks about it, ready to send. */
  question?: string;
}

/** How to join a batch, or why one cannot; always with what is official. */
export function RegistrationBlock({ batch, site, calendarUrl, question }: RegistrationBlockProps) {
  const state = ticketState(batch);
  const { status } = batch;
  const ahead = (
    <>
      <ContactBlock contact={batch.contact ?? site?.contact} question={question} />
      {calendarUrl && (
        <a className="button quiet" href={calendarUrl} data-silent="">
          Tambah ke kalender
        </a>
      )}
    </>
  );
  return (
    <section className="registration" aria-label="Pendaftaran">
      <p className={`state ${state.tone}`} {...statusData(batch)}>
        {state.text}
      </p>
      {batch.overrideReason && <p>{batch.overrideReason}</p>}
      {joinable.includes(status) && (
        <div {...shownWhile(joinable, status)}>
          <RegistrationWay registration={batch.registration} />
        </div>
      )}
      {(joinable.includes(status) || tooLate.includes(status)) && (
        <p {...shownWhile(tooLate, status)}>
          Pendaftaran sudah ditutup. Lihat <a href={batchesUrl}>jadwal lain</a> yang masih dapat Anda ikuti.
        </p>
      )}
      {!isCalledOff(status) && (
        <p {...shownWhile(['selesai'], status)}>
          Angkatan ini sudah berakhir. Pendaftarannya tidak dibuka lagi. Lihat{' '}
          <a href={batchesUrl}>jadwal terbaru</a>.
        </p>
      )}
      {!isOver(batch) && <div {...shownWhile([...joinable, ...tooLate, 'ditunda'], status)}>{ahead}</div>}
      <OfficialLine site={site} />
    </section>
  );
}

/** Where and how to register, ready to press. */
export function RegistrationWay({ registration }: Pick<BatchView, 'registration'>) {
  if (!registration?.way) return <p>Cara mendaftar belum diumumkan.</p>;
  const { way, place, hours, url, number } = registration;
  if (way === 'tautan' && url)
    return (
      <>
        <a className="button" href={url} data-silent="">
          Daftar
        </a>
        <p>
          Tautan ini membuka <b>{hostOf(url)}</b>. Bila alamat yang terbuka lain, tutup halamannya.
        </p>
      </>
    );
  if (way === 'whatsapp' && number)
    return (
      <a className="button" href={whatsappUrl(number)}>
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

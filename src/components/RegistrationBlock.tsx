import { formatDate } from '../calendar.ts';
import { batchesUrl, districtsUrl } from '../urls.ts';
import type { BatchStatus } from '../views/batch-status.ts';
import type { BatchView } from '../views/batch.ts';
import type { SiteView } from '../views/site.ts';
import {
  isCalledOff,
  isOver,
  joinable,
  registersDuring,
  statusData,
  ticketState,
  tooLate,
} from '../views/ticket-state.ts';
import { ContactBlock, isContactable, whatsappUrl } from './ContactBlock.tsx';
import { OfficialLine } from './OfficialLine.tsx';
import { shownWhile } from './shown-while.ts';
import { Unbroken } from './Unbroken.tsx';
import './RegistrationBlock.css';

interface RegistrationBlockProps {
  batch: BatchView;
  site?: Pick<SiteView, 'districtWord' | 'officialDomains' | 'officialNumbers' | 'contact'>;
  /** Where the batch can be had as calendar entries. */
  calendarUrl?: string;
  /** What a resident asks about it, ready to send. */
  question?: string;
}

/** How to join a batch, or why one cannot; always with what is official. */
export function RegistrationBlock({ batch, site, calendarUrl, question }: RegistrationBlockProps) {
  const state = ticketState(batch);
  const { status } = batch;
  const contact = batch.contact ?? site?.contact;
  const ahead = (
    <>
      <ContactBlock contact={contact} question={question} />
      {calendarUrl && !isCalledOff(status) && (
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
        <RegistrationWay
          batch={batch}
          hasContact={isContactable(contact)}
          districtWord={site?.districtWord}
        />
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

interface RegistrationWayProps {
  batch: Pick<BatchView, 'status' | 'dates' | 'registration'>;
  /** Whether it is followed by whom to ask. */
  hasContact: boolean;
  districtWord?: string;
}

/** Where and how to register: from when, before registration opens; ready to press from then on. */
export function RegistrationWay({ batch, hasContact, districtWord }: RegistrationWayProps) {
  const { status, dates, registration = {} } = batch;
  const open = registersDuring(dates);
  const opens = dates.registrationOpensOn;
  const isOpen = open.includes(status);
  return (
    <>
      {!isOpen && (
        <p {...shownWhile(without(joinable, open), status)}>
          <WayAhead opens={opens} registration={registration} />
        </p>
      )}
      {(isOpen || opens) && (
        <div className="way" {...shownWhile(open, status)}>
          {canRegister(registration) ? (
            <Way {...registration} />
          ) : (
            <p>
              Cara mendaftar belum diumumkan.{' '}
              {hasContact ? (
                'Tanyakan kepada petugas:'
              ) : (
                <>
                  Tanyakan di <a href={districtsUrl}>{districtWord ?? 'kecamatan'} Anda</a>.
                </>
              )}
            </p>
          )}
        </div>
      )}
    </>
  );
}

type Registration = NonNullable<BatchView['registration']>;

function Way({ way, place, hours, url = '', number = '' }: Registration) {
  if (way === 'tautan')
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
  if (way === 'whatsapp')
    return (
      <a className="button" href={whatsappUrl(number)}>
        Daftar lewat WhatsApp {number}
      </a>
    );
  const counter = counterOf({ place, hours });
  return (
    <p>
      <b>Datang ke loket{counter && ':'}</b> <Unbroken text={counter} />
    </p>
  );
}

/** What stays true when a page without script is read after registration has opened, and leads on then too. */
function WayAhead({ opens, registration }: { opens?: string; registration: Registration }) {
  const { way, url = '', number = '' } = registration;
  const from = opens && (
    <>
      Pendaftaran dibuka <b>{formatDate(opens)}</b>
    </>
  );
  if (!canRegister(registration)) return <>{from && <>{from}. </>}Cara mendaftar belum diumumkan.</>;
  return (
    <>
      {from ?? 'Pendaftaran nanti dibuka'}{' '}
      {way === 'tautan' && (
        <>
          lewat <a href={url}>{hostOf(url)}</a>
        </>
      )}
      {way === 'whatsapp' && (
        <>
          lewat <a href={whatsappUrl(number)}>WhatsApp {number}</a>
        </>
      )}
      {way === 'loket' && (
        <>
          di loket: <Unbroken text={counterOf(registration)} />
        </>
      )}
      .
    </>
  );
}

function canRegister({ way, url, number }: Registration): boolean {
  return Boolean({ tautan: url, whatsapp: number, loket: true }[way ?? 'tautan']);
}

function counterOf({ place, hours }: Pick<Registration, 'place' | 'hours'>): string {
  return [place, hours].filter(Boolean).join(', ');
}

const without = (all: readonly BatchStatus[], some: readonly BatchStatus[]) =>
  all.filter((status) => !some.includes(status));

function hostOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : url;
}

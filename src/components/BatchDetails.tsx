import { Fragment, type ReactNode } from 'react';
import { weekdayOf } from '../calendar.ts';
import type { BatchView } from '../views/batch.ts';
import { isCalledOff } from '../views/ticket-state.ts';
import { LinkList } from './LinkList.tsx';
import { BatchWhen } from './Planned.tsx';
import './BatchDetails.css';

/** The facts of a batch, each under its name; what is not known is not shown. */
export function BatchDetails({ batch }: { batch: BatchView }) {
  const { when, dates, dateNote, registrationWhen, cost, quota, trained, districts, organisers } = batch;
  const isOff = isCalledOff(batch.status);
  const facts: [string, ReactNode][] = [
    [
      'Waktu',
      <Fragment key="waktu">
        <BatchWhen batch={batch} />
        {dates.startsOn && !isOff && `, mulai hari ${weekdayOf(dates.startsOn)}`}
      </Fragment>,
    ],
    ['Pendaftaran', !isOff && registrationWhen],
    ['Keterangan', dateNote !== when && dateNote],
    ['Biaya', cost],
    ['Kuota', quota && `${quota} orang`],
    ['Peserta yang dilatih', trained && `${trained} orang`],
    ['Kecamatan', districts.length > 0 && <LinkList links={districts} />],
    [
      'Penyelenggara',
      organisers.length > 0 &&
        organisers.map((name) => (
          <span key={name} className="organiser">
            {name}
          </span>
        )),
    ],
  ];
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import type { BatchView } from '../views/batch.ts';
import type { CalendarView } from '../views/calendar.ts';
import { toCalendar } from './calendar.ts';

const origin = 'https://contoh.example';
const changedAt = '2027-03-02T09:00:00+07:00';

function batch(given: Partial<BatchView> = {}): BatchView {
  return {
    id: 'contoh-1',
    url: '/jadwal/contoh-1/',
    title: 'Contoh angkatan, satu; dua\\tiga',
    summary: `Ringkasan contoh yang panjang ${'dengan huruf é dan 🧵 '.repeat(8)}`,
    tracks: [],
    dates: { startsOn: '2027-04-05', endsOn: '2027-04-06' },
    status: 'segera',
    when: '5–6 April 2027',
    cost: 'Gratis',
    districts: [],
    sessions: [
      { date: '2027-04-05', from: '08:30', to: '15:30', mode: 'teori', place: 'Balai contoh, lantai 2' },
      {
        date: '2027-04-06',
        from: '06:00',
        to: '12:00',
        mode: 'praktik',
        topic: 'Memotong',
        place: 'Bengkel',
      },
    ],
    documents: ['KTP asli', 'Pasfoto'],
    organisers: [],
    sources: [],
    html: '',
    ...given,
  };
}

function view(...batches: BatchView[]): CalendarView {
  return {
    url: '/jadwal/kalender.ics',
    title: 'Jadwal, contoh\nBEGIN:VEVENT',
    description: 'Semua angkatan; contoh',
    region: 'Jakarta Timur',
    batches: batches.map((each) => ({ batch: each, changedAt })),
  };
}

function read(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const first = (name: string) => component.getFirstPropertyValue(name);
    return { event, first, alarms: component.getAllSubcomponents('valarm') };
  });
  return { calendar, events };
}

test('each session is an event with its time in WIB, its place and a reminder', () => {
  const { events } = read(toCalendar(view(batch()), origin));
  expect(events).toHaveLength(2);
  const [first, second] = events;
  expect(first!.event.startDate.toJSDate().toISOString()).toBe('2027-04-05T01:30:00.000Z');
  expect(second!.event.startDate.toJSDate().toISOString()).toBe('2027-04-05T23:00:00.000Z');
  expect(first!.event.location).toBe('Balai contoh, lantai 2');
  expect(first!.event.summary).toBe('Contoh angkatan, satu; dua\\tiga: Teori');
  expect(second!.event.summary).toContain(': Memotong');
  expect(first!.event.description).toContain('Pertemuan 1 dari 2.\n');
  expect(first!.event.description).toContain('Bawa: KTP asli; Pasfoto.');
  expect(first!.event.description).toContain('Keterangan resmi: https://contoh.example/jadwal/contoh-1/');
  expect(first!.alarms).toHaveLength(1);
  expect(String(first!.alarms[0]!.getFirstPropertyValue('trigger'))).toBe('-PT15H');
});

test('where only the days are known, the event lasts whole days', () => {
  const { events } = read(toCalendar(view(batch({ sessions: [] })), origin));
  const [{ event }] = events as [(typeof events)[0]];
  expect(event.startDate.isDate).toBe(true);
  expect(event.startDate.toString()).toBe('2027-04-05');
  expect(event.endDate.toString()).toBe('2027-04-07');
});

test('the first and last day of registration are events of their own', () => {
  const dates = { registrationOpensOn: '2027-03-01', registrationClosesOn: '2027-03-20' };
  const { events } = read(toCalendar(view(batch({ sessions: [], dates })), origin));
  expect(events.map(({ event }) => [event.startDate.toString(), event.summary.split(':')[0]])).toEqual([
    ['2027-03-01', 'Pendaftaran dibuka'],
    ['2027-03-20', 'Hari terakhir mendaftar'],
  ]);
});

test('a batch without exact days has no event', () => {
  const { events } = read(toCalendar(view(batch({ sessions: [], dates: {} })), origin));
  expect(events).toEqual([]);
});

test('a cancelled batch is struck out under the same UIDs and reminds nobody', () => {
  const before = read(toCalendar(view(batch()), origin)).events;
  const dates = { ...batch().dates, override: 'dibatalkan' as const };
  const cancelled = batch({ dates, overrideReason: 'Contoh alasan.' });
  const after = read(toCalendar(view(cancelled), origin)).events;
  expect(after.map(({ event }) => event.uid)).toEqual(before.map(({ event }) => event.uid));
  for (const { first, event, alarms } of after) {
    expect(first('status')).toBe('CANCELLED');
    expect(event.summary).toMatch(/^DIBATALKAN: /);
    expect(event.description).toContain('Contoh alasan.');
    expect(alarms).toEqual([]);
  }
});

test('a postponed batch is tentative', () => {
  const dates = { ...batch().dates, override: 'ditunda' as const };
  const { events } = read(toCalendar(view(batch({ dates })), origin));
  expect(events.map(({ first }) => first('status'))).toEqual(['TENTATIVE', 'TENTATIVE']);
  expect(events[0]!.event.summary).toMatch(/^DITUNDA: /);
});

test('UIDs survive another host and another day; a later change has a greater sequence', () => {
  const moved = batch();
  const sessions = moved.sessions.map((session) => ({ ...session, date: '2027-05-01' }));
  const before = read(toCalendar(view(batch()), origin)).events;
  const later = view(batch({ sessions }));
  const after = read(
    toCalendar(
      { ...later, batches: [{ ...later.batches[0]!, changedAt: '2027-03-05T10:00:00+07:00' }] },
      'https://lain.example',
    ),
  ).events;
  expect(after.map(({ event }) => event.uid)).toEqual(before.map(({ event }) => event.uid));
  expect(after[0]!.event.uid).toBe('contoh-1-pertemuan-1@jakarta-timur');
  expect(after[0]!.event.sequence).toBeGreaterThan(before[0]!.event.sequence);
  expect(String(after[0]!.first('last-modified'))).toBe('2027-03-05T03:00:00Z');
});

test('the file keeps to RFC 5545: line ends, line lengths, escaped texts, one calendar', () => {
  const text = toCalendar(view(batch({ title: 'Contoh \u0000\nEND:VEVENT' })), origin);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) {
    expect(line).not.toMatch(/[\r\n\u0000]/);
    expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  }
  const { calendar, events } = read(text);
  expect(events).toHaveLength(2);
  expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
  expect(calendar.getFirstPropertyValue('x-wr-calname')).toBe('Jadwal\\, contoh\\nBEGIN:VEVENT'); // the reader leaves X- texts escaped
  expect(calendar.getFirstPropertyValue('source')).toBe('https://contoh.example/jadwal/kalender.ics');
});

test.each(['Asia/Jakarta', 'UTC', 'America/Los_Angeles'])(
  'the days are the same on a machine in %s',
  (zone) => {
    const before = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      expect(toCalendar(view(batch({ sessions: [] })), origin)).toContain('DTSTART;VALUE=DATE:20270405');
    } finally {
      if (before === undefined) delete process.env['TZ'];
      else process.env['TZ'] = before;
    }
  },
);

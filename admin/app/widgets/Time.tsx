import {
  dayOf,
  formatClock,
  formatLongDate,
  formatMoment,
  isCalendarDate,
  isClockTime,
  isMoment,
  toMoment,
} from '../../../src/calendar.ts';
import { Control } from './control.ts';

/** A day, a moment or a time of the day, always in WIB whatever the device's time zone. Uses the device's own picker. */
export class Time extends Control<string> {
  override render() {
    const kind = this.option<'date' | 'moment' | 'time'>('kind');
    const { value, onChange } = this.props;
    const input = {
      date: { type: 'date', shown: value?.slice(0, 10), stored: (typed: string) => typed },
      moment: {
        type: 'datetime-local',
        shown: value && (value.length === 10 ? `${value}T00:00` : value.slice(0, 16)),
        stored: (typed: string) => typed && `${typed.slice(0, 16)}:00+07:00`,
      },
      time: { type: 'time', shown: value, stored: (typed: string) => typed.slice(0, 5) },
    }[kind];
    return (
      <div className="desk-time">
        <input
          {...this.common}
          type={input.type}
          value={input.shown ?? ''}
          onChange={({ target }) => onChange(input.stored(target.value))}
        />
        {kind !== 'date' && <span>WIB</span>}
        {kind === 'date' && !value && (
          <button type="button" onClick={() => onChange(dayOf(Date.now()))}>
            Hari ini
          </button>
        )}
        {kind === 'moment' && !value && (
          <button type="button" onClick={() => onChange(`${toMoment(Date.now()).slice(0, 16)}:00+07:00`)}>
            Sekarang
          </button>
        )}
        {value && (
          <button type="button" onClick={() => onChange('')}>
            Kosongkan
          </button>
        )}
        {value && <p className="desk-count">{inWords(value)}</p>}
      </div>
    );
  }
}

/** Browsers write the picker's date in the order of their own language; in words nobody takes the month for the day. */
function inWords(value: string): string {
  if (isMoment(value)) return formatMoment(value);
  if (isClockTime(value)) return `pukul ${formatClock(value)}`;
  return isCalendarDate(value) ? formatLongDate(value) : '';
}

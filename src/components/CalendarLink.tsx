import './CalendarLink.css';

/** Subscribes the device's calendar, so that new and changed days come by themselves. `url` begins with `webcal:`. */
export function CalendarLink({ url, of }: { url?: string; of: string }) {
  if (!url) return null;
  return (
    <p className="calendar soft" data-silent="">
      {of} dapat masuk sendiri ke kalender Anda: <a href={url}>langganan kalender</a>.
    </p>
  );
}

import './ListenButton.css';

/** How far it has read, for examples: on the page a script says it. */
interface Reading {
  readonly says: string;
  readonly isHalted?: boolean;
  /** Whether the voice failed. */
  readonly isLost?: boolean;
  /** Whether there is nothing to read with. */
  readonly isOff?: boolean;
}

/**
 * Reads the page aloud with the device's own voice (src/enhance/listen.ts); shown only where there is an Indonesian one.
 * The player stands by until something is read; as a popover it lies over whatever else is fixed.
 */
export function ListenButton({ reading }: { reading?: Reading }) {
  return (
    <>
      <button className="listen" type="button" data-part="listen" data-scripted={reading ? undefined : ''}>
        <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true">
          <path d="M4 9v6h4l5 4V5L8 9zM16.5 8.5a5 5 0 0 1 0 7M19 6a8.5 8.5 0 0 1 0 12" />
        </svg>
        Dengarkan
      </button>
      <div className="player" role="group" aria-label="Pembacaan halaman" popover="manual" hidden={!reading}>
        <span role="status">{reading?.says}</span>
        <span className="player-buttons">
          <button className="button quiet" type="button" data-part="pause" hidden={reading?.isOff}>
            {reading?.isLost ? 'Coba lagi' : reading?.isHalted ? 'Lanjutkan' : 'Jeda'}
          </button>
          <button className="button quiet" type="button" data-part="stop">
            {reading?.isOff ? 'Tutup' : 'Berhenti'}
          </button>
        </span>
      </div>
    </>
  );
}

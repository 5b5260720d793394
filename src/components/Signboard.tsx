import type { ReactNode } from 'react';
import type { HueName, MotifName } from '../model/track.ts';
import type { LinkView } from '../views/link.ts';
import { Breadcrumbs } from './Breadcrumbs.tsx';
import { ListenButton } from './ListenButton.tsx';
import { Motif } from './Motif.tsx';
import './Signboard.css';

interface SignboardProps {
  title: string;
  /** A word or two above the title: what kind of page this is. */
  kicker?: ReactNode;
  lead?: string;
  crumbs?: readonly LinkView[];
  /** With a motif the board is painted, in the trade's hue where there is one; without, it stays paper. */
  motif?: MotifName;
  hue?: HueName;
  /** Whether the page can be read aloud. */
  listen?: boolean;
  children?: ReactNode;
}

/** With a word of more letters the title is set smaller, so that the word stays whole on a phone. */
const LONG_WORD = 14;

/** The board over a page, as over a workshop's door. Holds the page's only first-level heading. */
export function Signboard({
  title,
  kicker,
  lead,
  crumbs = [],
  motif,
  hue,
  listen,
  children,
}: SignboardProps) {
  const hasLongWord = title.split(/[\s-]+/).some((word) => word.length > LONG_WORD);
  return (
    <header className={motif ? 'signboard painted' : 'signboard'} data-hue={hue}>
      {motif && <Motif name={motif} />}
      <div className="wrap">
        <div className="over-title">
          <Breadcrumbs crumbs={crumbs} />
          {listen && <ListenButton />}
        </div>
        {kicker && <p className="kicker">{kicker}</p>}
        <h1 className={hasLongWord ? 'long' : undefined}>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
        {children}
      </div>
    </header>
  );
}

import type { ReactNode } from 'react';
import type { HueName, MotifName } from '../model/track.ts';
import type { LinkView } from '../views/link.ts';
import { Breadcrumbs } from './Breadcrumbs.tsx';
import { Motif } from './Motif.tsx';
import './Signboard.css';

interface SignboardProps {
  title: string;
  /** A word or two above the title: what kind of page this is. */
  kicker?: ReactNode;
  lead?: string;
  crumbs?: readonly LinkView[];
  /** With a hue the board is painted in the trade's colour; without, it stays paper. */
  hue?: HueName;
  motif?: MotifName;
  children?: ReactNode;
}

/** The board over a page, as over a workshop's door. Holds the page's only first-level heading. */
export function Signboard({ title, kicker, lead, crumbs = [], hue, motif, children }: SignboardProps) {
  return (
    <header className={hue ? 'signboard painted' : 'signboard'} data-hue={hue}>
      {hue && motif && <Motif name={motif} />}
      <div className="wrap">
        <Breadcrumbs crumbs={crumbs} />
        {kicker && <p className="kicker">{kicker}</p>}
        <h1>{title}</h1>
        {lead && <p className="lead">{lead}</p>}
        {children}
      </div>
    </header>
  );
}

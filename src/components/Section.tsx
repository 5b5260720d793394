import type { ReactNode } from 'react';
import type { LinkView } from '../views/link.ts';
import './Section.css';

export interface SectionProps {
  title: string;
  id?: string;
  lead?: string;
  /** Where the rest is. */
  more?: LinkView;
  /** Leads on and tells nothing itself, so that it is not read aloud. */
  silent?: boolean;
  children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, id, lead, more, silent, children }: SectionProps) {
  return (
    <section className="section" id={id} data-silent={silent ? '' : undefined}>
      <div className="section-head">
        <h2>{title}</h2>
        {lead && <p className="soft">{lead}</p>}
      </div>
      {children}
      {more && (
        <p>
          <a className="more" href={more.url}>
            {more.title}
          </a>
        </p>
      )}
    </section>
  );
}

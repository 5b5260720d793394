import type { ReactNode } from 'react';
import type { LinkView } from '../views/link.ts';
import './Section.css';

interface SectionProps {
  title: string;
  id?: string;
  lead?: string;
  /** Where the rest is. */
  more?: LinkView;
  children: ReactNode;
}

/** A part of a page under its own heading. */
export function Section({ title, id, lead, more, children }: SectionProps) {
  return (
    <section className="section" id={id}>
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

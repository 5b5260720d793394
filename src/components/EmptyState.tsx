import type { ReactNode } from 'react';
import './EmptyState.css';

/** Says that there is nothing here yet, and what one can do meanwhile. */
export function EmptyState({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p>
        <strong>{title}</strong>
      </p>
      {children}
    </div>
  );
}

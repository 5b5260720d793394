import type { SectionProps } from './Section.tsx';
import './Contents.css';

/** What a long page holds: links to those of its sections that have an id. A page with one of them needs no list. */
export function Contents({ parts }: { parts: readonly Pick<SectionProps, 'id' | 'title'>[] }) {
  const named = parts.filter(({ id }) => id);
  if (named.length < 2) return null;
  return (
    <nav className="contents" aria-label="Isi halaman">
      <ul>
        {named.map(({ id, title }) => (
          <li key={id}>
            <a href={`#${id}`}>{title}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

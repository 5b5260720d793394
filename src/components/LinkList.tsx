import type { LinkView } from '../views/link.ts';
import './LinkList.css';

/** Names to go to, side by side. */
export function LinkList({ links }: { links: readonly LinkView[] }) {
  return (
    <ul className="link-list">
      {links.map(({ url, title }) => (
        <li key={url}>
          <a href={url}>{title}</a>
        </li>
      ))}
    </ul>
  );
}

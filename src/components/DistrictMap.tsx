import type { DistrictTileView } from '../views/district.ts';
import './DistrictMap.css';

interface DistrictMapProps {
  districts: readonly DistrictTileView[];
  /** The district whose page this is. */
  current?: string;
}

/** The districts as tiles, each roughly where it lies: a map to the eye, a list of links to everybody. */
export function DistrictMap({ districts, current }: DistrictMapProps) {
  const readable = [...districts].sort((a, b) => a.title.localeCompare(b.title, 'id'));
  return (
    <ul className="district-map">
      {readable.map(({ id, url, title, column, row }) => (
        <li key={id} className={`c${column} r${row}`}>
          <a href={url} aria-current={id === current ? 'page' : undefined}>
            {title}
          </a>
        </li>
      ))}
    </ul>
  );
}

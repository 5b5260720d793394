import './Contents.css';

/** What a long page holds, as links to its parts: an id and a name each; parts the page lacks are left out. */
export function Contents({
  parts,
}: {
  parts: readonly (false | '' | readonly [id: string, name: string])[];
}) {
  return (
    <nav className="contents" aria-label="Isi halaman">
      <ul>
        {parts.map(
          (part) =>
            part && (
              <li key={part[0]}>
                <a href={`#${part[0]}`}>{part[1]}</a>
              </li>
            ),
        )}
      </ul>
    </nav>
  );
}

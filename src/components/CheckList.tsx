import './CheckList.css';

/** Things to bring, know or keep to, each with a box to tick on paper or in the head. */
export function CheckList({ items, mark = 'box' }: { items: readonly string[]; mark?: 'box' | 'stop' }) {
  return (
    <ul className={`check-list ${mark}`}>
      {items.map((item, index) => (
        <li key={index}>{item}</li>
      ))}
    </ul>
  );
}

import './Journey.css';

/** What to do, one after the other. */
export function Steps({ steps }: { steps: readonly { title: string; text: string }[] }) {
  return (
    <ol className="journey">
      {steps.map(({ title, text }, index) => (
        <li key={index} className="step">
          <h3>{title}</h3>
          <p>{text}</p>
        </li>
      ))}
    </ol>
  );
}

import { pages } from './example-pages.tsx';
import { parts } from './example-parts.tsx';
import type { Examples } from './example.ts';
import './examples.css';

/**
 * Each component in each state that has been looked at: used by tests, by the page /contoh/, and by whoever wants to
 * know what a component is for.
 */
export const examples: Examples = { ...parts, ...pages };

/** All of them, one below the other, each with its name. */
export function AllExamples() {
  return Object.entries(examples).flatMap(([component, states]) =>
    Object.entries(states).map(([state, element]) => (
      <section key={`${component} ${state}`} id={`${component}-${state.replaceAll(' ', '-')}`}>
        <p className="wrap soft">
          {component}, {state}
        </p>
        <div className="example">{element}</div>
      </section>
    )),
  );
}

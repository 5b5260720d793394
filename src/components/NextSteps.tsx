import type { BatchStatus } from '../views/batch-status.ts';
import type { NextStepView } from '../views/next-steps.ts';
import { Section } from './Section.tsx';
import { shownWhile } from './shown-while.ts';
import './NextSteps.css';

interface NextStepsProps {
  steps: readonly NextStepView[];
  /** Where the page's batch stands, for steps that lead on in some statuses only (src/enhance/status.ts). */
  status?: BatchStatus;
}

/** Where a reader goes on from here. */
export function NextSteps({ steps, status }: NextStepsProps) {
  return (
    <Section title="Langkah berikutnya" silent>
      <ul className="next">
        {steps.map(({ url, title, text, during }) => (
          <li key={title} {...(during && status && shownWhile(during, status))}>
            <h3>
              <a href={url}>{title}</a>
            </h3>
            <p>{text}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}

import type { JourneyStage } from '../model/story.ts';
import type { JourneyView } from '../views/site.ts';
import { SourceList } from './SourceList.tsx';
import './Journey.css';

interface JourneyProps {
  journey: JourneyView;
  /** Where a person stands now. */
  current?: JourneyStage;
  /** Only the names of the steps. */
  brief?: boolean;
}

/** The way from registration to the market, in numbered steps, with what they rest on. */
export function Journey({ journey, current, brief = false }: JourneyProps) {
  const steps = (
    <ol className={brief ? 'journey brief' : 'journey'}>
      {journey.steps.map(({ stage, title, text, url }, index) => (
        <li key={index} className="step" aria-current={stage && stage === current ? 'step' : undefined}>
          <h3>{url && !brief ? <a href={url}>{title}</a> : title}</h3>
          {!brief && <p>{text}</p>}
        </li>
      ))}
    </ol>
  );
  if (brief) return steps;
  return (
    <>
      {steps}
      <SourceList sources={journey.sources} updatedOn={journey.updatedOn} />
    </>
  );
}

import { questionAnchor } from '../urls.ts';
import { Prose } from './Prose.tsx';
import './Questions.css';

/** Questions that open to their answers, with nothing but HTML. */
export function Questions({ questions }: { questions: readonly { question: string; answerHtml: string }[] }) {
  return (
    <div className="questions">
      {questions.map(({ question, answerHtml }, index) => (
        <details key={index}>
          <summary>{question}</summary>
          {/* A link to an answer opens it: browsers unfold what they are sent into. */}
          <div id={questionAnchor(index)}>
            <Prose html={answerHtml} />
          </div>
        </details>
      ))}
    </div>
  );
}

import { Prose } from './Prose.tsx';
import './Questions.css';

/** Questions that open to their answers, with nothing but HTML. */
export function Questions({ questions }: { questions: readonly { question: string; answerHtml: string }[] }) {
  return (
    <div className="questions">
      {questions.map(({ question, answerHtml }, index) => (
        <details key={index}>
          <summary>{question}</summary>
          <Prose html={answerHtml} />
        </details>
      ))}
    </div>
  );
}

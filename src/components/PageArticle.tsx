import { afterPage } from '../views/next-steps.ts';
import type { PageView } from '../views/page.ts';
import type { SiteView } from '../views/site.ts';
import { NextSteps } from './NextSteps.tsx';
import { OfficialLine } from './OfficialLine.tsx';
import { Prose } from './Prose.tsx';
import { Questions } from './Questions.tsx';
import { Signboard } from './Signboard.tsx';
import { SourceList } from './SourceList.tsx';
import { Steps } from './Steps.tsx';
import './PageArticle.css';

/** A general page: steps, questions and text, whichever it has. */
export function PageArticle({ page, site }: { page: PageView; site?: SiteView }) {
  const { title, summary, steps, questions, html, sources, updatedOn } = page;
  return (
    <article className="page">
      <Signboard title={title} lead={summary} listen />
      <div className="wrap page-body">
        {steps.length > 0 && <h2 className="unseen">Langkah demi langkah</h2>}
        {steps.length > 0 && <Steps steps={steps} />}
        {steps.length > 0 && <OfficialLine site={site} />}
        {questions.length > 0 && <Questions questions={questions} />}
        <Prose html={html} />
        <NextSteps steps={afterPage(page)} />
        <SourceList sources={sources} updatedOn={updatedOn} />
      </div>
    </article>
  );
}

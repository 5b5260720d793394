import { answerOfficial } from './official-check.ts';

answerOfficial(document, () => import('../views/official-check.ts'), navigator.clipboard);

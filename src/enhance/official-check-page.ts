import { answerOfficial } from './official-check.ts';

answerOfficial(document, navigator.clipboard);

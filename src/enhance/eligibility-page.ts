import { answerEligibility } from './eligibility.ts';

answerEligibility(document, Date.now);

import { hideWhatIsPast } from './expiry.ts';

hideWhatIsPast(document, Date.now());

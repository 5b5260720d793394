import { offerToListen } from './listen.ts';

offerToListen(document, window.speechSynthesis, () => import('./read-aloud.ts'));

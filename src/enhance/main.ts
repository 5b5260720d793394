import { whenTimePasses } from './clock.ts';
import { offerCopy } from './copy.ts';
import { nearOf, showNear } from './near.ts';
import { keepForOffline } from './offline.ts';
import { offerToRemember } from './remember.ts';
import { offerShare } from './share.ts';
import { orderTickets, tellStatus } from './status.ts';

const shelf = () => localStorage;

whenTimePasses((now, arriving) => {
  tellStatus(document, now);
  if (!arriving) return;
  const near = nearOf(shelf);
  showNear(document, near);
  orderTickets(document, near?.id);
});
offerToRemember(document, shelf);
offerCopy(document);
offerShare(document, navigator.share?.bind(navigator));
void keepForOffline(window);

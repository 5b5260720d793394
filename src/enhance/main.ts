import { whenTimePasses } from './clock.ts';
import { offerCopy } from './copy.ts';
import { keepForOffline } from './offline.ts';
import { orderByStatus, tellStatus } from './status.ts';

whenTimePasses((now, arriving) => {
  tellStatus(document, now);
  if (arriving) orderByStatus(document);
});
offerCopy(document);
void keepForOffline(window);

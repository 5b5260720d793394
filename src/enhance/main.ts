import { whenTimePasses } from './clock.ts';
import { offerCopy } from './copy.ts';
import { orderByStatus, tellStatus } from './status.ts';

whenTimePasses((now, arriving) => {
  tellStatus(document, now);
  if (arriving) orderByStatus(document);
});
offerCopy(document);

import { toBatchView, type BatchView } from '../views/batch.ts';
import { now } from './clock.ts';
import { library } from './library.ts';
import { relatedTo, type RelatedViews } from './related.ts';

export { listBatchCards } from './related.ts';

export interface BatchPageView {
  readonly batch: BatchView;
  readonly related: RelatedViews;
}

export async function batchPaths(): Promise<{ params: { batch: string }; props: BatchPageView }[]> {
  const { batches, around } = await library();
  return Promise.all(
    batches.map(async (entry) => ({
      params: { batch: entry.id },
      props: { batch: toBatchView(entry, around, now), related: await relatedTo('batches', entry.id) },
    })),
  );
}

import { join } from 'node:path';
import { personNamed } from '../commit-message.ts';
import { Drafts } from '../drafts.ts';
import { EntryIndex } from '../entry-index.ts';
import { Uploads } from '../uploads.ts';
import { Workflow } from '../workflow.ts';
import { exampleContent } from './content.ts';
import { makeRepository } from './repository.ts';

/** A desk without a server around it, on a repository of its own, for tests. */
export async function makeDesk(files: Record<string, string | Buffer> = exampleContent()) {
  const repository = await makeRepository(files);
  const { store } = repository;
  const drafts = new Drafts(store, 'main');
  const index = new EntryIndex(store, drafts, 'main');
  const uploads = new Uploads(join(repository.path, '.data'));
  const workflow = new Workflow({ store, drafts, index, uploads, branch: 'main' });
  const textAt = async (commit: string, path: string) =>
    store.readText(await store.blobAt((await store.resolve(commit)) as string, path));
  const idAt = async (commit: string, path: string) =>
    store.blobAt((await store.resolve(commit)) as string, path);
  return {
    ...repository,
    drafts,
    index,
    uploads,
    workflow,
    textAt,
    idAt,
    siti: personNamed('Siti Contoh'),
    budi: personNamed('Budi Contoh'),
  };
}

export type TestDesk = Awaited<ReturnType<typeof makeDesk>>;

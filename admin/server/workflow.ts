import { commitMessage } from './commit-message.ts';
import { checkEntry } from './content-checks.ts';
import { entryPlace } from './content-paths.ts';
import { DeskRepository, type DeskRepositoryOptions } from './desk-repository.ts';
import { discardDraft, setStatus } from './draft-state.ts';
import type { Drafts } from './drafts.ts';
import type { Person } from './git-store.ts';
import { listGone } from './gone.ts';
import { cleanMedia, type CleanMedia } from './media.ts';
import { existsIn } from './neighbours.ts';
import { refuseIdentityPaper } from './personal-data.ts';
import { publishDraft } from './publish-draft.ts';
import { removeFiles, type Removal } from './removal.ts';
import { restoreEntry, type Restoration } from './restoring.ts';
import { saveEntry, type SaveRequest } from './saving.ts';
import { withdrawConsent } from './withdrawal.ts';

/** What an editor can do to an entry, in one place; each deed has a file of its own. */
export class Workflow {
  readonly desk: DeskRepository;
  readonly drafts: Drafts;

  constructor(options: DeskRepositoryOptions) {
    this.desk = new DeskRepository(options);
    this.drafts = options.drafts;
  }

  main() {
    return this.desk.main();
  }

  save(request: SaveRequest, author: Person) {
    return saveEntry(this.desk, request, author);
  }

  setStatus(collection: string, slug: string, status: string, author: Person) {
    return setStatus(this.desk, collection, slug, status, author);
  }

  publish(collection: string, slug: string, author: Person) {
    return publishDraft(this.desk, collection, slug, author);
  }

  discard(collection: string, slug: string, author: Person) {
    return discardDraft(this.desk, collection, slug, author);
  }

  gone() {
    return listGone(this.desk);
  }

  remove(paths: readonly string[], options: Omit<Removal, 'paths'>, author: Person) {
    return removeFiles(this.desk, { ...options, paths }, author);
  }

  withdrawConsent(path: string, author: Person) {
    return withdrawConsent(this.desk, path, author);
  }

  restore(restoration: Restoration, author: Person) {
    return restoreEntry(this.desk, restoration, author);
  }

  /** What the rules have against a text at that path, without saving it. */
  async problemsOf(path: string, text: string): ReturnType<typeof checkEntry> {
    const place = entryPlace(path);
    const [draft, main] = await Promise.all([this.desk.draftOf(path), this.desk.main()]);
    return checkEntry(
      place,
      text,
      existsIn(this.desk, new Map(), draft ? [draft.tip, main] : [main], { inDrafts: true }),
    );
  }

  /** Keeps a file in the media folder of main at once. */
  async saveMedia(
    name: string,
    bytes: Buffer,
    author: Person,
    reason?: string,
  ): Promise<CleanMedia & { id: string }> {
    if (!reason) refuseIdentityPaper(name);
    const clean = await cleanMedia(bytes, name);
    const { desk } = this;
    return desk.write(async () => {
      const main = await desk.main();
      const id = await desk.store.writeBlob(clean.bytes);
      if ((await desk.store.blobAt(main, clean.path)) !== id) {
        const title = clean.name;
        const message = commitMessage({ action: 'media', author, path: clean.path, title, reason });
        const commit = await desk.commit(main, new Map([[clean.path, { id }]]), { message, author });
        await desk.move([{ ref: desk.mainRef, from: main, to: commit }], `media ${clean.path}`);
      }
      return { ...clean, id };
    });
  }
}

import ProxyBackend from 'decap-cms-backend-proxy/dist/esm/implementation';
import { placeOf, typeOfCollection } from '../../src/model/index.ts';
import { entryUrl } from '../../src/urls.ts';
import { arrived, ask, DeskError } from './api.ts';
import { listEntries } from './entries.ts';
import { proposeId } from './entry-id.ts';
import { showSentence } from './notice.ts';
import { fileReason } from './photo/file-reason.ts';
import { mediaUrl } from './photo/media-url.ts';
import { awaitLive } from './publishing/bar.ts';
import type { Timing } from './publishing/schedule.ts';
import type { Entry, SaveOptions, Stored } from './saving.ts';
import { draftOnScreen } from './draft-on-screen.ts';
import { loadSession, signOut } from './session.ts';
import { SignIn } from './SignIn.tsx';

interface MediaFile {
  readonly path: string;
  readonly name: string;
  readonly id: string;
  readonly size?: number;
}

/**
 * Decap's proxy backend on the publishing server of the same origin, with what the protocol lacks: every save says
 * which version it is based on, and every refusal becomes a sentence that leaves the form as it is.
 */
export class DeskBackend extends ProxyBackend {
  /** The server publishes what it says it publishes; there is no separate preview site to poll for. */
  getDeployPreview = undefined;

  authComponent() {
    return SignIn;
  }

  #isIn = false;

  async restoreUser() {
    const { name } = await loadSession();
    if (!name) throw new DeskError('Nama Anda belum tercatat.');
    this.#isIn = true;
    return { name };
  }

  async authenticate({ name }: { name: string }) {
    this.#isIn = true;
    return { name };
  }

  /** Decap also logs out whom it could not restore; that must not end a session that is new or out of reach. */
  async logout() {
    const wasIn = this.#isIn;
    this.#isIn = false;
    if (!wasIn) return;
    try {
      await signOut();
    } catch (error) {
      if ((error as DeskError).status === 401) return;
      // Decap shows the way in all the same.
      void showSentence(
        'Anda belum keluar',
        'Server meja kerja tidak dapat dihubungi, jadi perangkat ini masih tercatat masuk. Buka lagi meja kerja saat ada jaringan, lalu tekan Keluar.',
      );
    }
  }

  async request({ action, params }: { action: string; params: unknown }) {
    return ask('v1', { method: 'POST', body: { branch: this.branch, action, params } });
  }

  /** The id of a new entry, from its title. */
  proposeId(collection: string, data: Record<string, unknown>): string {
    const type = typeOfCollection(collection)!;
    return proposeId(type, String(data[type.titleField] ?? ''));
  }

  override async getEntry(path: string) {
    const entry = await super.getEntry(path);
    if (entry.data === null && placeOf(path.replace(/^content\//, ''))?.type.mayBeAbsent)
      return { ...entry, data: '' };
    if (entry.data === null)
      throw new DeskError(
        'Tulisan ini tidak ada lagi; mungkin sudah dihapus. Untuk memulihkannya, buka Meja kerja, lalu “Yang dibuang dan dihapus”.',
        404,
      );
    return entry;
  }

  /** Lists come page by page from the server (lists/EntryList.tsx); Decap's own would open every file of a folder. */
  async entriesByFolder() {
    return [];
  }

  /** Every draft with what the board shows of it, in one request. */
  async listDrafts() {
    const { entries } = await listEntries({ state: 'in-workflow', with: 'data', perPage: 500 });
    return entries.map(
      ({ collection, slug, draftSlug, path, data, state, published, author, updatedAt }) => ({
        collection,
        slug: draftSlug ?? slug,
        path,
        data,
        status: state,
        isModification: published,
        author: author ?? '',
        updatedOn: updatedAt ?? '',
      }),
    );
  }

  async persistEntry(entry: Entry, options: SaveOptions): Promise<Stored> {
    const { save } = await arrived(import('./saving.ts'));
    return save(entry, options);
  }

  override async publishUnpublishedEntry(collection: string, slug: string) {
    try {
      const { hiddenFromPublic } = await arrived(import('./publishing/schedule.ts'));
      const draft = (await this.unpublishedEntry({ collection, slug })) as {
        deletes?: boolean;
        diffs: { path: string }[];
      };
      const { title, data } = draftOnScreen(collection, slug);
      const { commit } = (await super.publishUnpublishedEntry(collection, slug)) as { commit: string };
      const id = placeOf(draft.diffs[0]?.path.replace(/^content\//, '') ?? '')?.id ?? slug;
      const url = draft.deletes ? undefined : entryUrl(collection, id);
      const hidden = draft.deletes ? undefined : hiddenFromPublic(data as Timing, Date.now());
      awaitLive({ commit, title, url, hidden });
      if (draft.deletes) location.hash = `#/collections/${collection}`;
      else if (id !== slug) location.hash = `#/collections/${collection}/entries/${id}`;
      return { commit };
    } catch (error) {
      throw await explain(error);
    }
  }

  /** Deleting is a draft like any other: it is reviewed and published, and can be undone until then. */
  async deleteFiles(paths: string[], commitMessage: string) {
    const useWorkflow = !paths.some((path) => path.startsWith('content/media/'));
    try {
      return await this.request({
        action: 'deleteFiles',
        params: { branch: this.branch, paths, options: { commitMessage, useWorkflow } },
      });
    } catch (error) {
      throw await explain(error);
    }
  }

  /** The list of pictures, without their bytes. */
  async getMedia(mediaFolder = this.mediaFolder) {
    const params = { branch: this.branch, mediaFolder, light: true };
    const files = (await this.request({ action: 'getMedia', params })) as MediaFile[];
    return files.map((file) => ({ ...file, displayURL: mediaUrl(file.name), url: mediaUrl(file.name) }));
  }

  /** Keeps a file of the library at once; why an identity paper is needed goes into the history with it. */
  async persistMedia(asset: { path: string; toBase64(): Promise<string> }) {
    const file = (await this.request({
      action: 'persistMedia',
      params: {
        branch: this.branch,
        asset: { path: asset.path, content: await asset.toBase64(), encoding: 'base64' },
        options: { reason: fileReason(`/media/${asset.path.split('/').at(-1)!}`) },
      },
    })) as MediaFile;
    return { ...file, displayURL: mediaUrl(file.name), url: mediaUrl(file.name) };
  }

  async getMediaFile(path: string) {
    const name = path.split('/').at(-1)!;
    return { id: path, name, path, url: mediaUrl(name), displayURL: mediaUrl(name) };
  }

  /** A draft's pictures are already on the server: Decap would send their bytes again with every save. */
  override async unpublishedEntry(asked: { id?: string; collection?: string; slug?: string }) {
    const entry = (await super.unpublishedEntry(asked)) as { diffs: { path: string }[] };
    return { ...entry, diffs: entry.diffs.filter(({ path }) => !path.startsWith('content/media/')) };
  }
}

/** The words for a refusal come with the editor's code. */
async function explain(error: unknown): Promise<Error> {
  const code = await import('./refusal.ts').catch(() => undefined);
  return code ? code.explainRefusal(error) : (error as Error);
}

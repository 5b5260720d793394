import { basename } from 'node:path';
import { contentTypes } from '../../src/model/index.ts';
import { CONTENT, entryPlace, findPlace, isMediaPath, MEDIA, mediaPath } from './content-paths.ts';
import type { Draft } from './drafts.ts';
import { badRequest, foreignPath, notFound } from './errors.ts';
import type { GitStore, Person } from './git-store.ts';
import type { Workflow } from './workflow.ts';

type Params = Record<string, unknown>;

export interface ProxyContext {
  store: GitStore;
  workflow: Workflow;
  branch: string;
  /** The signed-in author; asking for it refuses who has not said a name. */
  author: () => Person;
}

/** Decap's proxy protocol, as decap-server speaks it. README.md says what is added to it. */
export async function answerProxy(context: ProxyContext, body: unknown): Promise<unknown> {
  const { action, params = {} } = record(body);
  const answer =
    typeof action === 'string' && Object.hasOwn(ACTIONS, action)
      ? ACTIONS[action as keyof typeof ACTIONS]
      : undefined;
  if (!answer)
    throw badRequest(
      `Meja kerja tidak mengenal permintaan “${String(action).slice(0, 60)}”. Muat ulang halaman.`,
    );
  return answer(context, record(params));
}

const ACTIONS = {
  info: async ({ store }: ProxyContext) => ({
    repo: basename(store.repo),
    publish_modes: ['simple', 'editorial_workflow'],
    type: 'local_git',
    collections: Object.values(contentTypes).map(({ collection }) => collection),
  }),

  entriesByFolder: async ({ store, workflow }: ProxyContext, params: Params) => {
    const folder = text(params, 'folder').replace(/\/+$/, '');
    if (!folder.startsWith(`${CONTENT}/`) || folder.split('/').length !== 2) throw foreignPath(folder);
    const files = await store.filesIn(await workflow.main(), folder);
    const paths = [...files]
      .map(([name, id]) => ({ path: `${folder}/${name}`, id }))
      .filter(({ path }) => findPlace(path));
    return Promise.all(
      paths.map(async ({ path, id }) => ({
        data: await store.readText(id),
        file: { path, label: undefined, id },
      })),
    );
  },

  entriesByFiles: async (context: ProxyContext, params: Params) =>
    Promise.all(
      list(params, 'files').map((file) =>
        readEntry(context, text(record(file), 'path'), record(file)['label']),
      ),
    ),

  getEntry: async (context: ProxyContext, params: Params) => readEntry(context, text(params, 'path')),

  unpublishedEntries: async ({ workflow }: ProxyContext) =>
    (await workflow.drafts.list()).map(({ collection, slug }) => `${collection}/${slug}`),

  unpublishedEntry: async (context: ProxyContext, params: Params) => {
    const [collection, slug] =
      typeof params['id'] === 'string' ? split(params['id']) : [params['collection'], params['slug']];
    const draft = await context.workflow.drafts.find(collection, slug);
    if (!draft) throw notFound('Draf ini');
    return describe(draft);
  },

  unpublishedEntryDataFile: async ({ store, workflow }: ProxyContext, params: Params) => {
    const path = entryPlace(text(params, 'path')).path;
    const draft = await workflow.drafts.find(params['collection'], params['slug']);
    if (!draft) throw notFound('Draf ini');
    const id = (await store.blobAt(draft.tip, path)) ?? (await store.blobAt(draft.base, path));
    if (id === null) throw notFound('Naskah draf ini');
    return { data: await store.readText(id), file: { path, id } };
  },

  unpublishedEntryMediaFile: async ({ store, workflow }: ProxyContext, params: Params) => {
    const path = mediaPath(params['path']);
    const draft = await workflow.drafts.find(params['collection'], params['slug']);
    const id = draft && (await store.blobAt(draft.tip, path));
    if (!id) throw notFound(`Berkas “${basename(path)}”`);
    return mediaFile(store, path, id);
  },

  deleteUnpublishedEntry: async ({ workflow, author }: ProxyContext, params: Params) => {
    await workflow.discard(text(params, 'collection'), text(params, 'slug'), author());
    return {
      message: 'Draf dibuang. Untuk memulihkannya, buka Meja kerja, lalu “Yang dibuang dan dihapus”.',
    };
  },

  persistEntry: async ({ workflow, author }: ProxyContext, params: Params) => {
    const files = params['dataFiles'] === undefined ? [params['entry']] : list(params, 'dataFiles');
    if (files.length !== 1) throw badRequest('Satu simpanan memuat tepat satu naskah.');
    const file = record(files[0]);
    const options = record(params['options'] ?? {});
    const assets = (params['assets'] === undefined ? [] : list(params, 'assets')).map((asset) =>
      toAsset(record(asset)),
    );
    const useWorkflow = options['useWorkflow'] === true;
    const saved = await workflow.save(
      {
        path: text(file, 'path'),
        text: text(file, 'raw'),
        base: optionalText(file, 'base') ?? null,
        newPath: optionalText(file, 'newPath'),
        slug: optionalText(file, 'slug'),
        collection: optionalText(options, 'collectionName'),
        useWorkflow,
        status: optionalText(options, 'status'),
        newEntry: options['newEntry'] !== false,
        autoSlug: options['autoSlug'] === true,
        reason: optionalText(options, 'reason'),
        mergedWith: optionalText(options, 'mergedWith'),
        assets,
      },
      author(),
    );
    return { message: 'Tersimpan.', ...saved };
  },

  updateUnpublishedEntryStatus: async ({ workflow, author }: ProxyContext, params: Params) => {
    const moved = await workflow.setStatus(
      text(params, 'collection'),
      text(params, 'slug'),
      text(params, 'newStatus'),
      author(),
    );
    return { message: 'Keadaan draf diperbarui.', ...moved };
  },

  publishUnpublishedEntry: async ({ workflow, author }: ProxyContext, params: Params) => {
    const published = await workflow.publish(text(params, 'collection'), text(params, 'slug'), author());
    return { message: 'Diterbitkan.', ...published };
  },

  getMedia: async ({ store, workflow }: ProxyContext, params: Params) => {
    const folder = text(params, 'mediaFolder').replace(/\/+$/, '');
    if (folder !== MEDIA) throw foreignPath(folder);
    const files = await store.filesIn(await workflow.main(), MEDIA);
    const paths = [...files]
      .map(([name, id]) => ({ path: `${MEDIA}/${name}`, name, id }))
      .filter(({ path }) => isMediaPath(path));
    return params['light'] === true
      ? paths
      : Promise.all(paths.map(({ path, id }) => mediaFile(store, path, id)));
  },

  getMediaFile: async ({ store, workflow }: ProxyContext, params: Params) => {
    const path = mediaPath(params['path']);
    const id = await store.blobAt(await workflow.main(), path);
    if (id === null) throw notFound(`Berkas “${basename(path)}”`);
    return mediaFile(store, path, id);
  },

  persistMedia: async ({ workflow, author }: ProxyContext, params: Params) => {
    const asset = record(params['asset']);
    const reason = optionalText(record(params['options'] ?? {}), 'reason');
    const bytes = Buffer.from(text(asset, 'content'), 'base64');
    const {
      id,
      path,
      name,
      bytes: stored,
    } = await workflow.saveMedia(basename(text(asset, 'path')), bytes, author(), reason);
    return { id, path, name, content: stored.toString('base64'), encoding: 'base64' };
  },

  deleteFile: async (context: ProxyContext, params: Params) =>
    remove(context, [text(params, 'path')], params),

  deleteFiles: async (context: ProxyContext, params: Params) =>
    remove(context, list(params, 'paths').map(String), params),

  getDeployPreview: async () => null,
};

async function remove({ workflow, author }: ProxyContext, paths: string[], params: Params): Promise<unknown> {
  const options = record(params['options'] ?? {});
  const removed = await workflow.remove(
    paths,
    { useWorkflow: options['useWorkflow'] === true, reason: optionalText(options, 'reason') },
    author(),
  );
  return { message: 'Dihapus.', ...removed };
}

async function readEntry({ store, workflow }: ProxyContext, path: string, label?: unknown) {
  entryPlace(path);
  const id = await store.blobAt(await workflow.main(), path);
  return { data: await store.readText(id), file: { path, label, id } };
}

/** A draft as Decap reads it. */
function describe({ collection, slug, status, at, author, tip, id, path, movedFrom, changes }: Draft) {
  const files = changes.filter((change) =>
    id === null
      ? change.path === path
      : change.after !== null && (change.path === path || isMediaPath(change.path)),
  );
  const diffs = files.map((change) => ({
    id: change.after ?? change.before,
    path: change.path,
    oldPath: change.path === path && movedFrom ? movedFrom : change.before === null ? '' : change.path,
    newPath: change.after === null ? '' : change.path,
    status: change.after === null ? 'deleted' : change.before === null ? 'added' : 'modified',
    newFile: change.before === null && !(change.path === path && movedFrom),
    binary: isMediaPath(change.path),
  }));
  return {
    collection,
    slug,
    status,
    diffs,
    updatedAt: at,
    pullRequestAuthor: author,
    commit: tip,
    deletes: id === null,
    path,
    movedFrom,
  };
}

async function mediaFile(store: GitStore, path: string, id: string) {
  const bytes = await store.readBlob(id);
  return { id, content: bytes?.toString('base64') ?? '', encoding: 'base64', path, name: basename(path) };
}

function toAsset(asset: Params): { path: string; bytes: Buffer } {
  if (asset['encoding'] !== 'base64')
    throw badRequest('Berkas dikirim dalam bentuk yang tidak dikenal. Unggah lagi.');
  return { path: text(asset, 'path'), bytes: Buffer.from(text(asset, 'content'), 'base64') };
}

function split(id: string): [string, string] {
  const slash = id.indexOf('/');
  return [id.slice(0, slash), id.slice(slash + 1)];
}

function record(value: unknown): Params {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badRequest('Permintaan tidak lengkap. Muat ulang halaman, lalu coba lagi.');
  return value as Params;
}

function text(params: Params, name: string): string {
  const value = params[name];
  if (typeof value !== 'string')
    throw badRequest(`Permintaan tidak lengkap: “${name}” belum ada. Muat ulang halaman, lalu coba lagi.`);
  return value;
}

function optionalText(params: Params, name: string): string | undefined {
  const value = params[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function list(params: Params, name: string): unknown[] {
  const value = params[name];
  if (!Array.isArray(value))
    throw badRequest(`Permintaan tidak lengkap: “${name}” belum ada. Muat ulang halaman, lalu coba lagi.`);
  return value;
}

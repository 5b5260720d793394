import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { streamSSE } from 'hono/streaming';
import { checkName, personNamed } from './commit-message.ts';
import { entryPlace, isMediaPath, MEDIA, ownPath } from './content-paths.ts';
import type { EntryIndex } from './entry-index.ts';
import { badRequest, DeskError, notFound, problemsFound } from './errors.ts';
import type { GitStore, Person } from './git-store.ts';
import { historyOf, versionAt } from './history.ts';
import { cleanMedia, LARGEST_UPLOAD, mediaType } from './media.ts';
import { programmeNumbers } from './programme-numbers.ts';
import { answerProxy } from './proxy-protocol.ts';
import { awaitedPaths, publishingStatus, stateOfCommit } from './publishing.ts';
import type { Releases } from './releases.ts';
import type { Session, Sessions } from './session.ts';
import type { Upstream } from './upstream.ts';
import type { Uploads } from './uploads.ts';
import type { Workflow } from './workflow.ts';
import { tasksOf, worklist } from './worklist.ts';

export interface DeskApiOptions {
  store: GitStore;
  workflow: Workflow;
  index: EntryIndex;
  uploads: Uploads;
  releases: Releases;
  upstream: Upstream;
  sessions: Sessions;
  branch: string;
  siteUrl: string;
  /** Aborted when the server closes, to end answers that never end by themselves. */
  closing: AbortSignal;
}

/** What the requests of a signed-in editor carry along. */
export interface DeskEnv {
  Variables: { session: Session };
}

/** A save may bring its pictures along, in base64. */
const LARGEST_REQUEST = Math.ceil((LARGEST_UPLOAD * 4) / 3) + 4 * 1024 * 1024;
const HEARTBEAT_MS = 20_000;

/** The desk's API as README.md describes it. Whoever mounts it has made sure of the session. */
export function deskApi(options: DeskApiOptions): Hono<DeskEnv> {
  const { store, workflow, index, uploads, releases, upstream, sessions, branch, siteUrl } = options;
  const api = new Hono<DeskEnv>();
  api.use(
    bodyLimit({
      maxSize: LARGEST_REQUEST,
      onError: () => {
        throw new DeskError(
          413,
          'too-large',
          'Kiriman ini lebih besar dari 40 MB. Kecilkan fotonya dahulu, lalu coba lagi.',
        );
      },
    }),
  );

  const sessionOf = ({ name }: Session) => ({ name, branch, siteUrl, repo: store.repo.split('/').at(-1) });
  api.get('/session', (c) => c.json(sessionOf(c.get('session'))));
  api.post('/session', async (c) => {
    const checked = checkName((await json(c))['name']);
    if ('problem' in checked) throw problemsFound([checked.problem]);
    await sessions.setName(c.get('session'), checked.name);
    return c.json(sessionOf(c.get('session')));
  });
  api.delete('/session', async (c) => {
    await sessions.end(c.get('session'));
    return c.json({ message: 'Anda sudah keluar.' });
  });
  api.post('/invitations', async (c) => {
    authorOf(c);
    const { token, expiresAt } = await sessions.invite({ keep: true });
    const url = new URL(`/admin/masuk?token=${token}`, new URL(c.req.header('origin') ?? c.req.url).origin);
    return c.json({ url: url.href, expiresAt: new Date(expiresAt).toISOString() });
  });

  api.post('/v1', async (c) => {
    const answer = await answerProxy({ store, workflow, branch, author: () => authorOf(c) }, await json(c));
    return c.json(answer as object);
  });

  api.get('/entries', async (c) => {
    const { collection, q, state, author, sort, slugs, track, district, year, group, page, perPage } =
      c.req.query();
    const listed = await index.list({
      collection,
      q,
      state,
      author,
      sort,
      slugs: slugs?.split(',').filter(Boolean),
      track,
      district,
      year,
      group,
      page: count(page),
      perPage: count(perPage),
      withData: c.req.query('with') === 'data',
    });
    const awaited = await awaitedPaths(store, releases, await workflow.main());
    const entries = listed.entries.map((entry) => ({
      ...entry,
      publishing: entry.draft ? null : (awaited.get(entry.path) ?? null),
    }));
    return c.json({ ...listed, entries, failed: releases.failure });
  });
  api.get('/worklist', async (c) => {
    const { group, from } = c.req.query();
    const breaches = releases.live?.breaches;
    if (group) return c.json(await tasksOf(index, group, count(from) ?? 0, Date.now(), breaches));
    return c.json({ groups: await worklist(index, Date.now(), breaches) });
  });
  api.get('/programme', async (c) => c.json(await programmeNumbers(index, Date.now())));
  api.get('/references', async (c) => {
    const path = ownPath(c.req.query('path'));
    return c.json({ references: await index.referencesTo(path) });
  });
  api.get('/history', async (c) => {
    const { path } = entryPlace(c.req.query('path'));
    return c.json({ path, versions: await historyOf(store, workflow.drafts, await workflow.main(), path) });
  });
  api.get('/history/version', async (c) =>
    c.json(await versionAt(store, c.req.query('path') ?? '', c.req.query('commit') ?? '')),
  );
  api.post('/restore', async (c) => {
    const { path, commit, from, base } = await json(c);
    if (typeof path !== 'string' || typeof commit !== 'string')
      throw badRequest('Pilih dahulu versi yang akan dipulihkan.');
    const restored = await workflow.restore(
      {
        path,
        commit,
        ...(typeof from === 'string' ? { from } : {}),
        ...(base === undefined ? {} : { base: base as string | null }),
      },
      authorOf(c),
    );
    return c.json({ message: 'Dipulihkan sebagai draf.', ...restored });
  });
  api.post('/withdraw', async (c) => {
    const { path } = await json(c);
    if (typeof path !== 'string') throw badRequest('Pilih dahulu cerita yang persetujuannya dicabut.');
    const withdrawn = await workflow.withdrawConsent(path, authorOf(c));
    return c.json({ message: 'Persetujuan dicabut.', ...withdrawn });
  });
  api.get('/discarded', async (c) => c.json(await workflow.gone()));
  api.post('/check', async (c) => {
    const { path, raw } = await json(c);
    if (typeof path !== 'string' || typeof raw !== 'string')
      throw badRequest('Tidak ada naskah untuk diperiksa.');
    return c.json({ problems: await workflow.problemsOf(path, raw) });
  });

  api.get('/media', async (c) => {
    const { q = '', page, perPage } = c.req.query();
    const wanted = (await index.media()).filter(({ name }) => name.includes(q.toLowerCase()));
    const size = Math.min(Math.max(count(perPage) ?? 60, 1), 500);
    const pages = Math.max(1, Math.ceil(wanted.length / size));
    const at = Math.min(Math.max(count(page) ?? 1, 1), pages);
    const files = await Promise.all(
      wanted
        .slice((at - 1) * size, at * size)
        .map(async (file) => ({ ...file, size: await store.sizeOf(file.id) })),
    );
    return c.json({ files, total: wanted.length, page: at, pages });
  });
  api.post('/media', async (c) => {
    authorOf(c);
    const clean = await cleanMedia(Buffer.from(await c.req.arrayBuffer()), c.req.query('name') ?? 'berkas');
    await uploads.keep(clean);
    const { bytes, ...described } = clean;
    return c.json({ ...described, size: bytes.length });
  });
  api.get('/media/:name', async (c) => {
    const path = `${MEDIA}/${c.req.param('name')}`;
    if (!isMediaPath(path)) throw notFound('Berkas');
    const { collection, slug } = c.req.query();
    const draft = collection && slug ? await workflow.drafts.find(collection, slug) : null;
    const id =
      (draft && (await store.blobAt(draft.tip, path))) ?? (await store.blobAt(await workflow.main(), path));
    const bytes = id ? await store.readBlob(id) : ((await uploads.read(path)) ?? (await inAnyDraft(path)));
    if (!bytes) throw notFound(`Berkas “${c.req.param('name')}”`);
    return c.body(new Uint8Array(bytes), 200, {
      'content-type': mediaType(path),
      'cache-control': 'private, max-age=3600',
    });
  });
  async function inAnyDraft(path: string): Promise<Buffer | null> {
    for (const { changes } of await workflow.drafts.list()) {
      const id = changes.find((change) => change.path === path)?.after;
      if (id) return store.readBlob(id);
    }
    return null;
  }

  const status = () => publishingStatus(releases, upstream, siteUrl);
  api.get('/publishing', async (c) => {
    const commit = c.req.query('commit');
    if (!commit) return c.json(status());
    if (!/^[0-9a-f]{40,64}$/.test(commit)) throw badRequest('Terbitan itu tidak dikenal.');
    const state = await stateOfCommit(store, releases, commit);
    return c.json({
      ...status(),
      of: { commit, state, ...(state === 'failed' ? { problems: releases.failure?.problems } : {}) },
    });
  });
  api.get('/publishing/events', (c) =>
    streamSSE(c, async (stream) => {
      let wake = () => undefined as void;
      const stops = [releases.onChange(() => wake()), upstream.onChange(() => wake())];
      const stop = () => wake();
      stream.onAbort(stop);
      options.closing.addEventListener('abort', stop);
      while (!stream.aborted && !options.closing.aborted) {
        await stream.writeSSE({ event: 'publishing', data: JSON.stringify(status()) });
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, HEARTBEAT_MS);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      for (const each of stops) each();
      options.closing.removeEventListener('abort', stop);
    }),
  );
  api.post('/publishing/retry', async (c) => {
    authorOf(c);
    await releases.retry();
    return c.json(status());
  });

  api.all('*', () => {
    throw notFound('Alamat ini');
  });
  return api;
}

/** Who signs the commits of this request. */
function authorOf(c: Context<DeskEnv>): Person {
  const { name } = c.get('session');
  if (name === null)
    throw new DeskError(
      403,
      'name-missing',
      'Tulis nama Anda dahulu. Nama itu dicatat pada setiap simpanan.',
    );
  return personNamed(name);
}

async function json(c: Context<DeskEnv>): Promise<Record<string, unknown>> {
  if (!c.req.header('content-type')?.toLowerCase().startsWith('application/json'))
    throw badRequest('Kiriman ini bukan JSON.');
  try {
    const body: unknown = await c.req.json();
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return body as Record<string, unknown>;
  } catch (error) {
    if (error instanceof DeskError) throw error;
  }
  throw badRequest('Kiriman ini terpotong atau tidak terbaca. Periksa sambungan internet, lalu coba lagi.');
}

function count(text: string | undefined): number | undefined {
  const number = Number(text);
  return text && Number.isInteger(number) ? number : undefined;
}

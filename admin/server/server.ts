import type { Server } from 'node:http';
import { join, resolve } from 'node:path';
import { createAdaptorServer } from '@hono/node-server';
import { Hono } from 'hono';
import { desk } from './desk.ts';
import type { DeskEnv } from './desk-api.ts';
import { Drafts } from './drafts.ts';
import { EntryIndex } from './entry-index.ts';
import { DeskError } from './errors.ts';
import { GitStore } from './git-store.ts';
import { commonHeaders, NOTHING_POLICY } from './headers.ts';
import { keepHouse } from './housekeeping.ts';
import { Hosts } from './hosts.ts';
import { PublicSite } from './public.ts';
import { Releases } from './releases.ts';
import { Sessions } from './session.ts';
import { lockState } from './state-lock.ts';
import { Uploads } from './uploads.ts';
import { Upstream } from './upstream.ts';
import { Workflow } from './workflow.ts';
import { Worktree } from './worktree.ts';

export interface ServerOptions {
  /** 0 takes any free port. */
  port: number;
  host?: string;
  /** The folder of the code that builds the site. */
  projectDir: string;
  /** The repository whose `content/` is edited; the project's own by default. */
  contentRepo?: string;
  branch?: string;
  stateDir?: string;
  deskDir?: string;
  /** The public address, when it is not this server's own. */
  siteUrl?: string;
  /** Further names under which this server may be addressed, as URLs. */
  publicUrls?: readonly string[];
  userHeader?: string;
  /** The module that builds the site (build-loop.ts); it finds CONTENT_DIR, OUT_DIR, SITE_URL, PROBLEMS_FILE and BUDGETS_FILE in the environment. */
  builder?: string;
  /** Exchange main with the `origin` remote. */
  sync?: boolean;
  syncEvery?: number;
  watchEvery?: number;
  /** Where what concerns the operator is said. */
  log?: (line: string) => void;
}

export interface RunningServer {
  url: string;
  port: number;
  siteUrl: string;
  /** The address that opens the desk, once. */
  deskUrl: string;
  releases: Releases;
  upstream: Upstream;
  workflow: Workflow;
  index: EntryIndex;
  store: GitStore;
  /** Another address that opens the desk, once. */
  invite: () => Promise<string>;
  close: () => Promise<void>;
}

/** Starts the publishing server and resolves once it answers. Several can run at once, each with its own `stateDir`. */
export async function createServer(options: ServerOptions): Promise<RunningServer> {
  const { host = '127.0.0.1', projectDir, log = () => undefined } = options;
  const repo = resolve(options.contentRepo ?? projectDir);
  const stateDir = resolve(options.stateDir ?? join(projectDir, '.data'));
  const unlock = await lockState(stateDir);
  const store = new GitStore(repo);
  const undo: (() => Promise<void> | void)[] = [unlock, () => store.close()];
  try {
    const branch = await chooseBranch(store, options.branch);
    const app = new Hono<DeskEnv>();
    // The port is part of what the routes need, so it listens first; whoever asks meanwhile waits until all is in order.
    const ready = Promise.withResolvers<void>();
    const server = createAdaptorServer({
      fetch: async (request, env) => {
        await ready.promise;
        return app.fetch(request, env);
      },
    }) as Server;
    const port = await listen(server, options.port, host);
    undo.push(() => stop(server));

    const url = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
    const siteUrl = options.siteUrl ?? url;
    const hosts = new Hosts({ port, publicUrls: [siteUrl, url, ...(options.publicUrls ?? [])] });
    const sessions = await Sessions.open(stateDir);
    const uploads = new Uploads(stateDir);
    const drafts = new Drafts(store, branch);
    const index = new EntryIndex(store, drafts, branch);
    const worktree = new Worktree(store, branch, stateDir);
    const releases = new Releases({
      store,
      index,
      branch,
      stateDir,
      projectDir,
      siteUrl,
      builder: options.builder ?? join(import.meta.dirname, 'astro-build.ts'),
      watchEvery: options.watchEvery,
    });
    const workflow = new Workflow({
      store,
      drafts,
      index,
      uploads,
      branch,
      beforeMove: (move) => worktree.announce(move),
      afterMove: async (move) => {
        await worktree
          .follow(move)
          .catch((error: unknown) => log(`The checkout could not follow ${branch}: ${String(error)}`));
        void releases.check();
        upstream.poke();
      },
    });
    const upstream = new Upstream({ store, desk: workflow.desk, branch, every: options.syncEvery });
    const closing = new AbortController();

    const site = new PublicSite(releases);
    const common = commonHeaders({ https: siteUrl.startsWith('https:') });
    app.use(async (c, next) => {
      if (!hosts.knows(c.req.header('host'))) {
        c.res = new Response(
          'This server does not answer to that host name. Add the address to SITE_URL or ALLOWED_URLS.\n',
          {
            status: 421,
            headers: {
              'content-type': 'text/plain; charset=utf-8',
              'content-security-policy': NOTHING_POLICY,
            },
          },
        );
      } else await next();
      for (const [name, value] of Object.entries(common))
        if (!c.res.headers.has(name)) c.res.headers.set(name, value);
    });
    app.onError((error, c) => {
      if (error instanceof DeskError)
        return c.json({ error: error.message, code: error.code, ...error.details }, error.status);
      log(`${c.req.method} ${new URL(c.req.url).pathname}: ${error.stack ?? error.message}`);
      return c.json(
        {
          error:
            'Ada gangguan di server. Tulisan Anda masih di layar; coba lagi sebentar lagi, atau hubungi pengelola bila berulang.',
          code: 'internal',
        },
        500,
      );
    });
    app.route(
      '/admin',
      desk({
        store,
        workflow,
        index,
        uploads,
        releases,
        upstream,
        sessions,
        branch,
        siteUrl,
        hosts,
        port,
        deskDir: options.deskDir ?? join(projectDir, '.cache/desk'),
        guideDir: join(projectDir, 'docs/penyunting'),
        userHeader: options.userHeader,
        closing: closing.signal,
      }),
    );
    app.all('*', (c) => site.respond(c.req.raw));

    await worktree
      .recover()
      .catch((error: unknown) => log(`The checkout could not be brought in step: ${String(error)}`));
    await workflow.desk.recover();
    await uploads.tidy();
    await releases.start();
    ready.resolve();
    if (options.sync) await upstream.start();
    const stopHousekeeping = keepHouse(store, log);
    index.refresh().catch((error: unknown) => log(`The list of entries could not be read: ${String(error)}`));

    const invite = async () => `${url}/admin/masuk?token=${(await sessions.invite()).token}`;
    return {
      url,
      port,
      siteUrl,
      deskUrl: await invite(),
      releases,
      upstream,
      workflow,
      index,
      store,
      invite,
      close: async () => {
        closing.abort();
        stopHousekeeping();
        await stop(server);
        await upstream.close();
        await releases.close();
        store.close();
        await unlock();
      },
    };
  } catch (error) {
    for (const step of undo.reverse()) await step();
    throw error;
  }
}

/** The branch that is published: the one asked for, else `main`, else the one checked out. */
async function chooseBranch(store: GitStore, asked: string | undefined): Promise<string> {
  const isRepository = await store.git(['rev-parse', '--git-dir']).catch(() => null);
  if (isRepository === null)
    throw new Error(
      `${store.repo} is no git repository. Clone the project with git, or name another one in CONTENT_REPO.`,
    );
  const head = (await store.git(['symbolic-ref', '-q', '--short', 'HEAD']).catch(() => '')).trim();
  for (const branch of asked ? [asked] : ['main', head]) {
    if (branch && (await store.resolve(`refs/heads/${branch}`)) !== null) return branch;
  }
  throw new Error(
    `The repository has no branch ${asked ?? 'main'}. Create it (\`git branch ${asked ?? 'main'}\`), or name another one in BRANCH.`,
  );
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve((server.address() as { port: number }).port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

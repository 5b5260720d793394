import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ServerOptions } from '../server.ts';
import { exampleContent } from './content.ts';
import { makeRepository } from './repository.ts';

const TINY_BUILD = join(import.meta.dirname, 'tiny-build.mjs');

/** A whole publishing server with a repository and state of its own, and an editor who has signed in, for tests. */
export async function makeServer(
  options: Partial<ServerOptions> = {},
  files: Record<string, string | Buffer> = exampleContent(),
) {
  const repository = await makeRepository(files);
  const stateDir = await mkdtemp(join(tmpdir(), 'meja-state-'));
  const deskDir = join(stateDir, 'desk');
  await mkdir(join(deskDir, 'assets'), { recursive: true });
  await writeFile(join(deskDir, 'index.html'), '<!doctype html><title>Meja</title>');
  await writeFile(join(deskDir, 'assets/meja-abc.js'), 'export {};\n'.repeat(100));
  const all: ServerOptions = {
    port: 0,
    projectDir: repository.path,
    stateDir,
    deskDir,
    builder: TINY_BUILD,
    watchEvery: 100,
    siteUrl: 'https://contoh.invalid',
    ...options,
  };
  let server = await createServer(all);

  return {
    ...repository,
    stateDir,
    get server() {
      return server;
    },
    /** Stops the server and starts it again on the same repository and state. */
    restart: async (changed: Partial<ServerOptions> = {}) => {
      const { port } = server;
      await server.close();
      server = await createServer({ ...all, port, ...changed });
      return server;
    },
    /** Signs somebody in and gives a way to ask the desk in their name. */
    signIn: async (name: string) => signIn(await server.invite(), () => server.url, name),
    remove: async () => {
      await server.close();
      await repository.remove();
      await rm(stateDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** Fields that answers of the desk may have, as far as tests look at them. */
export interface Answer {
  path: string;
  slug: string;
  url: string;
  commit: string;
  data: string;
  status: string;
  code: string;
  error: string;
  width: number;
  total: number;
  page: number;
  pages: number;
  file: { id: string };
  diffs: { id: string }[];
  of: { state: string };
  failed: { problems: unknown[] };
  problems: unknown[];
  entries: Record<string, unknown>[];
  files: unknown[];
  discarded: unknown[];
  versions: { commit: string; author: string; changes: unknown[] }[];
  suggestion: string;
  merged: { field: string }[];
  fields: { field: string; theirs: unknown }[];
  theirsId: string | null;
  theirsData: string | null;
}

export interface Editor {
  cookie: string;
  get: (path: string, headers?: Record<string, string>) => Promise<Response>;
  post: (path: string, body: unknown, headers?: Record<string, string>) => Promise<Response>;
  /** One action of the proxy protocol: its status and answer. */
  act: (action: string, params: Record<string, unknown>) => Promise<{ status: number; json: Answer }>;
}

/** Uses a one-time address and says a name. */
export async function signIn(address: string, url: () => string, name: string): Promise<Editor> {
  const entered = await fetch(address, { redirect: 'manual' });
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
  const get: Editor['get'] = (path, headers = {}) =>
    fetch(`${url()}${path}`, { headers: { cookie, ...headers }, redirect: 'manual' });
  const post: Editor['post'] = (path, body, headers = {}) =>
    fetch(`${url()}${path}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/json', origin: url(), ...headers },
      body: Buffer.isBuffer(body) ? new Uint8Array(body) : JSON.stringify(body),
    });
  await post('/admin/api/session', { name });
  const act: Editor['act'] = async (action, params) => {
    const response = await post('/admin/api/v1', {
      branch: 'main',
      action,
      params: { branch: 'main', ...params },
    });
    return { status: response.status, json: (await response.json()) as Answer };
  };
  return { cookie, get, post, act };
}

export type TestServer = Awaited<ReturnType<typeof makeServer>>;

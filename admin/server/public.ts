import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { workerUrl } from '../../src/urls.ts';
import { publicPolicy, WORKER_POLICY } from './headers.ts';
import type { Releases } from './releases.ts';
import { fileResponse, StaticFiles, type StaticFile } from './static-files.ts';

/** Named by their content: whoever has one never asks again. */
const IMMUTABLE = /^\/_astro\/|^\/pagefind\/(?:fragment|index)\/|\.pf_meta$/;
/** What may still be taken from an earlier release: code alone, so that a withdrawn text leaves with its release. */
const CODE = /^\/_astro\//;
/** Feeds, data and pictures are for other sites, their scripts and their readers too. */
const SHARED = /^(?:image\/|application\/xml|text\/calendar|text\/csv|application\/json)/;

interface Served {
  files: StaticFiles;
  redirects: Map<string, { to: string; status: number }>;
}

/** The public site: the files of the live release, and for code that open pages still name, of those before it. */
export class PublicSite {
  readonly #releases: Pick<Releases, 'folders'>;
  readonly #served = new Map<string, Promise<Served>>();
  readonly #policies = new WeakMap<StaticFile, string>();

  constructor(releases: Pick<Releases, 'folders'>) {
    this.#releases = releases;
  }

  /** Answers a GET or HEAD request for a page or file. */
  async respond(request: Request): Promise<Response> {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      return new Response('Halaman ini hanya dapat dibaca.\n', {
        status: 405,
        headers: { allow: 'GET, HEAD', 'content-type': 'text/plain; charset=utf-8' },
      });
    }
    const [live, ...earlier] = await this.#folders();
    if (!live) return notBuiltYet();
    const url = new URL(request.url);
    const path = decode(url.pathname);
    if (path !== null) {
      const moved = live.redirects.get(path) ?? live.redirects.get(`${path}/`);
      if (moved) return redirect(moved.to, moved.status);
      const found = await live.files.find(path);
      if (found === 'directory') return redirect(`${collapse(url.pathname)}/${url.search}`, 301);
      if (found) return this.#file(request, found, path);
      if (CODE.test(path)) {
        for (const release of earlier) {
          const older = await release.files.find(path);
          if (older && older !== 'directory') return this.#file(request, older, path);
        }
      }
    }
    const notFound = await live.files.find('/404.html');
    if (notFound && notFound !== 'directory') return this.#file(request, notFound, '/404.html', 404);
    return new Response('Halaman tidak ditemukan.\n', {
      status: 404,
      headers: { 'content-type': 'text/plain; charset=utf-8' },
    });
  }

  async #file(request: Request, file: StaticFile, path: string, status = 200): Promise<Response> {
    const headers: Record<string, string> = {
      'cache-control':
        IMMUTABLE.test(path) && status === 200
          ? 'public, max-age=31536000, immutable'
          : path === workerUrl
            ? 'no-cache'
            : 'public, max-age=0, must-revalidate',
    };
    if (path === workerUrl) headers['content-security-policy'] = WORKER_POLICY;
    else if (file.type.startsWith('text/html')) headers['content-security-policy'] = this.#policy(file, path);
    else
      headers['content-security-policy'] =
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
    if (SHARED.test(file.type)) {
      headers['cross-origin-resource-policy'] = 'cross-origin';
      headers['access-control-allow-origin'] = '*';
    }
    return fileResponse(request, file, { status, headers });
  }

  #policy(file: StaticFile, path: string): string {
    const known = this.#policies.get(file);
    if (known) return known;
    const policy = publicPolicy(file.body.toString('utf8'), path);
    this.#policies.set(file, policy);
    return policy;
  }

  async #folders(): Promise<Served[]> {
    const folders = this.#releases.folders();
    for (const folder of this.#served.keys()) if (!folders.includes(folder)) this.#served.delete(folder);
    return Promise.all(
      folders.map((folder) => {
        const served = this.#served.get(folder) ?? open(folder);
        this.#served.set(folder, served);
        return served;
      }),
    );
  }
}

async function open(folder: string): Promise<Served> {
  const redirects = new Map<string, { to: string; status: number }>();
  const lines = await readFile(join(folder, '_redirects'), 'utf8').catch(() => '');
  for (const line of lines.split('\n')) {
    const [from, to, status] = line.trim().split(/\s+/);
    // Only to this site: a redirect elsewhere is nobody's to write here.
    if (from?.startsWith('/') && to?.startsWith('/') && !to.startsWith('//'))
      redirects.set(from, { to, status: Number(status) || 301 });
  }
  return { files: new StaticFiles(folder), redirects };
}

function redirect(to: string, status: number): Response {
  return new Response(null, {
    status,
    headers: { location: to, 'cache-control': 'public, max-age=0, must-revalidate' },
  });
}

/** An address decoded, or null when it is none. */
function decode(pathname: string): string | null {
  try {
    const path = decodeURIComponent(pathname);
    return basename(path) === '_redirects' ? null : path;
  } catch {
    return null;
  }
}

/** `//host` would lead elsewhere. */
function collapse(pathname: string): string {
  return pathname.replace(/\/{2,}/g, '/');
}

function notBuiltYet(): Response {
  const page = `<!doctype html><html lang="id"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="5"><title>Situs sedang disiapkan</title><h1>Situs sedang disiapkan</h1><p>Halaman ini memuat ulang sendiri dan segera menampilkan situs.</p></html>`;
  return new Response(page, {
    status: 503,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'retry-after': '5',
      'cache-control': 'no-store',
      'content-security-policy': publicPolicy(page),
    },
  });
}

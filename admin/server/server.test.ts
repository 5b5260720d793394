import { request } from 'node:http';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createServer } from './server.ts';
import { newsText } from './testing/content.ts';
import { makeServer, type Answer, type Editor, type TestServer } from './testing/server.ts';

let made: TestServer;
let siti: Editor;

beforeAll(async () => {
  made = await makeServer();
  siti = await made.signIn('Siti Contoh');
  await made.server.releases.settled();
});
afterAll(() => made.remove());

/** A request with any Host header, which fetch would not send. */
function ask(path: string, headers: Record<string, string>, method = 'GET'): Promise<number> {
  return new Promise((resolve, reject) => {
    request(`${made.server.url}${path}`, { headers, method }, (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    })
      .on('error', reject)
      .end();
  });
}

const live = async (commit: string) => {
  for (let tries = 0; tries < 100; tries += 1) {
    const response = await siti.get(`/admin/api/publishing?commit=${commit}`);
    const { of } = (await response.json()) as { of: { state: string } };
    if (of.state === 'live' || of.state === 'failed') return of.state;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return 'never';
};

describe('the public site', () => {
  test('serves pages with strict headers, and its own 404', async () => {
    const page = await fetch(`${made.server.url}/berita/kabar-satu/`);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(page.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'none'; style-src 'self' 'sha256-[^']+';.*frame-ancestors 'none'$/,
    );
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'strict-transport-security': 'max-age=63072000',
      'cross-origin-opener-policy': 'same-origin',
      'cache-control': 'public, max-age=0, must-revalidate',
    });
    const missing = await fetch(`${made.server.url}/tidak-ada/`);
    expect([missing.status, await missing.text()]).toEqual([404, '<!doctype html><h1>Tidak ada</h1>']);
  });

  test('compresses, revalidates, and lets named-by-content files be kept for ever', async () => {
    const page = await fetch(`${made.server.url}/`, { headers: { 'accept-encoding': 'br' } });
    expect(page.headers.get('content-encoding')).toBe('br');
    const etag = page.headers.get('etag') as string;
    expect((await fetch(`${made.server.url}/`, { headers: { 'if-none-match': etag } })).status).toBe(304);
    const css = await fetch(`${made.server.url}/_astro/gaya.abc123.css`, {
      headers: { 'accept-encoding': 'gzip' },
    });
    expect([css.headers.get('content-encoding'), css.headers.get('cache-control')]).toEqual([
      'gzip',
      'public, max-age=31536000, immutable',
    ]);
  });

  test('lets scripts of other sites read data, and nothing else', async () => {
    const allowed = async (path: string) =>
      (await fetch(`${made.server.url}${path}`)).headers.get('access-control-allow-origin');
    expect(await allowed('/data/angkatan.json')).toBe('*');
    expect(await allowed('/berita/kabar-satu/')).toBeNull();
    expect(await allowed('/admin/api/session')).toBeNull();
  });

  test('leads a folder to its slash and an old address to its new one, never to another site', async () => {
    const to = async (path: string) => {
      const { status, headers } = await fetch(`${made.server.url}${path}`, { redirect: 'manual' });
      return [status, headers.get('location')];
    };
    expect(await to('/berita/kabar-satu?a=1')).toEqual([301, '/berita/kabar-satu/?a=1']);
    expect(await to('/lama/')).toEqual([301, '/berita/kabar-satu/']);
    expect(await to('/luar/')).toEqual([404, null]);
    expect((await to('//berita'))[1] ?? '/berita/').toBe('/berita/');
  });

  test.each([
    '/../package.json',
    '/%2e%2e/%2e%2e/etc/passwd',
    '/.git/config',
    '/berita/..%2f..%2fetc',
    '/a%00b',
    '/%zz',
    '/_redirects',
  ])('nothing outside the release can be read: %s', async (path) =>
    expect(await ask(path, { host: `127.0.0.1:${made.server.port}` })).toBe(404),
  );

  test('only reads', async () => {
    expect(await ask('/', { host: `localhost:${made.server.port}` }, 'POST')).toBe(405);
  });
});

describe('the way in', () => {
  test('a foreign host name is refused everywhere', async () => {
    for (const path of ['/', '/admin/', '/admin/api/session']) {
      expect(await ask(path, { host: 'jahat.invalid' })).toBe(421);
      expect(await ask(path, { host: `jahat.invalid:${made.server.port}` })).toBe(421);
    }
    expect(await ask('/', { host: 'contoh.invalid' })).toBe(200);
  });

  test('without a session the desk explains how to get in, and the API refuses', async () => {
    const page = await fetch(`${made.server.url}/admin/`);
    expect([page.status, await page.text()]).toEqual([
      401,
      expect.stringContaining('Anda belum masuk') as string,
    ]);
    const api = await fetch(`${made.server.url}/admin/api/entries`);
    expect([api.status, await api.json()]).toEqual([401, expect.objectContaining({ code: 'no-session' })]);
  });

  test('a one-time address opens one session, with a cookie no script and no other site can use', async () => {
    const address = await made.server.invite();
    const first = await fetch(address, { redirect: 'manual' });
    expect([first.status, first.headers.get('location')]).toEqual([303, '/admin/']);
    expect(first.headers.get('set-cookie')).toMatch(
      /^meja_\d+=[\w-]{43}; Max-Age=2592000; Path=\/admin; HttpOnly; SameSite=Strict$/,
    );
    const second = await fetch(address, { redirect: 'manual' });
    expect([second.status, await second.text()]).toEqual([
      403,
      expect.stringContaining('tidak berlaku lagi') as string,
    ]);
  });

  test('a chat that looks at a one-time address does not use it up', async () => {
    const address = await made.server.invite();
    const looked = await fetch(address, { headers: { 'user-agent': 'WhatsApp/2.23.20.0 A' } });
    expect([looked.status, (await fetch(address, { method: 'HEAD' })).status]).toEqual([204, 204]);
    expect((await fetch(address, { redirect: 'manual' })).status).toBe(303);
  });

  test('a link from a chat asks once more, so that the browser brings the cookie', async () => {
    const response = await fetch(`${made.server.url}/admin/`, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect([response.status, await response.text()]).toEqual([
      200,
      expect.stringContaining('http-equiv="refresh"') as string,
    ]);
    expect(await ask('/admin/%zz', { host: `localhost:${made.server.port}`, cookie: siti.cookie })).toBe(404);
  });

  test('a page of another origin cannot write, even with the cookie', async () => {
    const body = { action: 'info', params: {} };
    const foreign: Record<string, string>[] = [
      { origin: 'http://jahat.invalid' },
      { origin: 'null' },
      { origin: `http://localhost:${made.server.port + 1}` },
      { 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) {
      expect((await siti.post('/admin/api/v1', body, headers)).status).toBe(403);
    }
    expect((await siti.post('/admin/api/v1', body)).status).toBe(200);
    expect((await siti.post('/admin/api/v1', body, { 'content-type': 'text/plain' })).status).toBe(400);
  });

  test('nobody saves without a name', async () => {
    const cookie = (await fetch(await made.server.invite(), { redirect: 'manual' })).headers
      .get('set-cookie')
      ?.split(';')[0] as string;
    const response = await siti.post(
      '/admin/api/v1',
      { action: 'deleteFiles', params: { paths: ['content/news/kabar-dua.md'] } },
      { cookie },
    );
    expect([response.status, await response.json()]).toEqual([
      403,
      expect.objectContaining({ code: 'name-missing' }),
    ]);
  });

  test('a colleague is invited by an address of their own', async () => {
    const { url } = (await (await siti.post('/admin/api/invitations', {})).json()) as { url: string };
    expect((await fetch(url, { redirect: 'manual' })).status).toBe(303);
  });

  test('the desk’s files come with the desk’s policy', async () => {
    const page = await siti.get('/admin/');
    expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-cache']);
    expect(page.headers.get('content-security-policy')).toContain("script-src 'self';");
    expect((await siti.get('/admin/assets/meja-abc.js')).headers.get('cache-control')).toContain('immutable');
  });
});

describe('from draft to live', () => {
  test('an entry is saved, reviewed, published, live; the checkout says the same before and after', async () => {
    await made.write('src/kode.ts', 'export const berubah = true;\n');
    await made.write('catatan.txt', 'milik saya\n');
    const before = made.git('status', '--porcelain');
    const path = 'content/news/pasar-kue.md';
    const raw = newsText({ title: 'Contoh pasar kue' });
    const options = {
      collectionName: 'news',
      useWorkflow: true,
      newEntry: true,
      status: 'draft',
      commitMessage: '',
    };
    const saved = await siti.act('persistEntry', {
      dataFiles: [{ path, slug: 'pasar-kue', raw }],
      assets: [],
      options,
    });
    expect([saved.status, saved.json.path]).toEqual([200, path]);
    expect((await siti.act('unpublishedEntries', {})).json).toContain('news/pasar-kue');
    const draft = await siti.act('unpublishedEntry', { collection: 'news', slug: 'pasar-kue' });
    expect(draft.json).toMatchObject({
      status: 'draft',
      diffs: [{ path, id: saved.json.file.id, newFile: true }],
    });
    const file = await siti.act('unpublishedEntryDataFile', {
      collection: 'news',
      slug: 'pasar-kue',
      path,
      id: draft.json.diffs[0]?.id,
    });
    expect(file.json.data).toBe(raw);
    await siti.act('updateUnpublishedEntryStatus', {
      collection: 'news',
      slug: 'pasar-kue',
      newStatus: 'pending_publish',
    });
    const published = await siti.act('publishUnpublishedEntry', { collection: 'news', slug: 'pasar-kue' });
    expect(await live(published.json.commit)).toBe('live');
    expect(await (await fetch(`${made.server.url}/berita/pasar-kue/`)).text()).toContain('Contoh pasar kue');
    expect(made.git('status', '--porcelain')).toBe(before);
    expect(made.git('show', `HEAD:${path}`)).toBe(raw);
    expect((await siti.act('unpublishedEntry', { collection: 'news', slug: 'pasar-kue' })).status).toBe(404);
  });

  test('a failing build keeps the last good site and names entry and field', async () => {
    const id = (await siti.act('getEntry', { path: 'content/news/kabar-dua.md' })).json.file.id;
    const options = { collectionName: 'news', useWorkflow: false };
    const raw = newsText({ title: 'Contoh RUSAK' });
    const saved = await siti.act('persistEntry', {
      dataFiles: [{ path: 'content/news/kabar-dua.md', slug: 'kabar-dua', raw, base: id }],
      assets: [],
      options,
    });
    expect(await live(saved.json.commit)).toBe('failed');
    const status = (await (await siti.get('/admin/api/publishing')).json()) as Answer;
    expect(status.failed.problems).toEqual([
      { file: 'news/kabar-dua.md', field: 'title', label: 'Judul', message: 'Contoh masalah. Perbaiki.' },
    ]);
    const listed = (await (await siti.get('/admin/api/entries?slugs=kabar-dua')).json()) as Answer;
    expect([listed.entries[0]?.publishing, listed.failed]).toEqual(['failed', status.failed]);
    expect(await (await fetch(`${made.server.url}/berita/kabar-dua/`)).text()).toContain('Contoh kabar dua');
    const fixed = await siti.act('persistEntry', {
      dataFiles: [
        {
          path: 'content/news/kabar-dua.md',
          slug: 'kabar-dua',
          raw: newsText({ title: 'Contoh baik' }),
          base: saved.json.file.id,
        },
      ],
      assets: [],
      options,
    });
    expect(await live(fixed.json.commit)).toBe('live');
  });

  test('what somebody commits at the machine is published too', async () => {
    made.git('checkout', '-q', '--', 'src/kode.ts');
    await made.write('content/news/dari-mesin.md', newsText({ title: 'Contoh dari mesin' }));
    made.git('add', 'content');
    made.git('commit', '-qm', 'Contoh dari mesin');
    expect(await live(made.git('rev-parse', 'HEAD').trim())).toBe('live');
    expect(await (await fetch(`${made.server.url}/berita/dari-mesin/`)).text()).toContain(
      'Contoh dari mesin',
    );
  });

  test('the desk hears of every change as it happens', async () => {
    const stop = new AbortController();
    const response = await fetch(`${made.server.url}/admin/api/publishing/events`, {
      headers: { cookie: siti.cookie },
      signal: stop.signal,
    });
    const seen: string[] = [];
    const reading = (async () => {
      for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
        for (const [, data] of Buffer.from(chunk)
          .toString()
          .matchAll(/^data: (.*)$/gm))
          seen.push((JSON.parse(data as string) as { state: string }).state);
      }
    })().catch(() => undefined);
    await siti.post('/admin/api/publishing/retry', {});
    await made.server.releases.settled();
    await new Promise((resolve) => setTimeout(resolve, 100));
    stop.abort();
    await reading;
    expect(seen).toContain('building');
    expect(seen.at(-1)).toBe('live');
  });
});

describe('lists, history and media', () => {
  test('entries come by the page, with state, author and search over their text', async () => {
    const list = async (query: string) =>
      (await (await siti.get(`/admin/api/entries?${query}`)).json()) as Answer;
    const all = await list('collection=news&sort=title&perPage=2');
    expect([all.entries.length, all.page, all.pages > 1]).toEqual([2, 1, true]);
    const [found] = (await list('q=pasar+KUE')).entries;
    expect(found).toMatchObject({
      slug: 'pasar-kue',
      title: 'Contoh pasar kue',
      state: 'published',
      author: 'Siti Contoh',
      published: true,
    });
    expect((await list('collection=districts&slugs=contoh-timur')).entries).toHaveLength(1);
    expect((await list('q=tidakadakata')).total).toBe(0);
  });

  test('history says who changed which field, and any version can come back as a draft', async () => {
    const path = 'content/news/kabar-dua.md';
    const { versions } = (await (await siti.get(`/admin/api/history?path=${path}`)).json()) as Answer;
    expect(versions.map(({ author }) => author)).toEqual(['Siti Contoh', 'Siti Contoh', 'Contoh']);
    expect(versions[0]?.changes).toEqual([
      { field: 'title', label: 'Judul', before: 'Contoh RUSAK', after: 'Contoh baik' },
    ]);
    const restored = (await (
      await siti.post('/admin/api/restore', { path, commit: versions[2]?.commit })
    ).json()) as Answer;
    expect(restored.data).toContain('Contoh kabar dua');
    expect((await siti.act('unpublishedEntry', { collection: 'news', slug: 'kabar-dua' })).json.status).toBe(
      'draft',
    );
    await siti.act('deleteUnpublishedEntry', { collection: 'news', slug: 'kabar-dua' });
    const { discarded } = (await (await siti.get('/admin/api/discarded')).json()) as Answer;
    expect(discarded).toHaveLength(1);
  });

  test('a picture sent ahead is committed by the entry that shows it, and cannot be deleted while it does', async () => {
    const bytes = await sharp({ create: { width: 60, height: 40, channels: 3, background: '#0a5' } })
      .jpeg()
      .toBuffer();
    const sent = await siti.post('/admin/api/media?name=Foto%20Pasar.JPG', bytes, {
      'content-type': 'image/jpeg',
    });
    const { url, path, width } = (await sent.json()) as { url: string; path: string; width: number };
    expect(width).toBe(60);
    expect((await siti.get(`/admin/api${url}`)).headers.get('content-type')).toBe('image/jpeg');
    const raw = newsText({
      title: 'Contoh berfoto',
      extra: `photo:\n  src: ${url}\n  alt: Contoh pedagang kue\n`,
    });
    const saved = await siti.act('persistEntry', {
      dataFiles: [{ path: 'content/news/berfoto.md', slug: 'berfoto', raw }],
      assets: [],
      options: { useWorkflow: false },
    });
    expect(saved.status).toBe(200);
    expect(made.git('show', '--format=', '--name-only', saved.json.commit).trim().split('\n').sort()).toEqual(
      [path, 'content/news/berfoto.md'],
    );
    const refused = await siti.act('deleteFiles', { paths: [path], options: {} });
    expect([refused.status, refused.json.code]).toEqual([409, 'referenced']);
    const { files } = (await (await siti.get('/admin/api/media')).json()) as Answer;
    expect(files).toEqual([
      expect.objectContaining({
        path,
        unused: false,
        usedBy: [{ path: 'content/news/berfoto.md', title: 'Contoh berfoto' }],
      }),
    ]);
  });

  test('a file that is no picture is refused in plain words', async () => {
    const sent = await siti.post(
      '/admin/api/media?name=foto.heic',
      Buffer.from('\0\0\0\x18ftypheic0000000000'),
      { 'content-type': 'image/heic' },
    );
    expect([sent.status, await sent.json()]).toEqual([
      415,
      expect.objectContaining({ code: 'media-refused', error: expect.stringContaining('HEIC') as string }),
    ]);
  });

  test('a check finds what a save would', async () => {
    const response = await siti.post('/admin/api/check', {
      path: 'content/news/x.md',
      raw: newsText({ title: '""' }),
    });
    const { problems } = (await response.json()) as Answer;
    expect(problems[0]).toMatchObject({ field: 'title', label: 'Judul' });
  });

  test.each([
    ['{', 'bad-request'],
    [{ action: 'constructor', params: {} }, 'bad-request'],
    [{ action: 'getEntry', params: { path: '.git/config' } }, 'foreign-path'],
    [
      { action: 'entriesByFolder', params: { folder: 'content/../src', extension: 'ts', depth: 1 } },
      'foreign-path',
    ],
    [{ action: 'unpublishedEntry', params: { collection: '..', slug: 'main' } }, 'foreign-path'],
    [{ action: 'persistEntry', params: {} }, 'bad-request'],
  ])('a broken or hostile request is refused with a sentence: %j', async (body, code) => {
    const response = await fetch(`${made.server.url}/admin/api/v1`, {
      method: 'POST',
      headers: { cookie: siti.cookie, 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const answer = (await response.json()) as { error: string; code: string };
    expect([answer.code, answer.error.length > 20]).toEqual([code, true]);
  });
});

describe('starting again', () => {
  test('keeps sessions and the live release, and builds nothing that has not changed', async () => {
    await made.server.releases.settled();
    const before = made.server.releases.live?.id;
    await made.restart();
    expect((await siti.get('/admin/api/session')).status).toBe(200);
    expect(made.server.releases.live?.id).toBe(before);
    expect(made.server.releases.building).toBeNull();
  });

  test('a second server on the same state is refused with a sentence', async () => {
    await expect(createServer({ port: 0, projectDir: made.path, stateDir: made.stateDir })).rejects.toThrow(
      /already using/,
    );
  });
});

import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeServer, type Editor, type TestServer } from './testing/server.ts';

let made: TestServer;
let siti: Editor;
let own: string;
let before: string;

beforeAll(async () => {
  made = await makeServer();
  siti = await made.signIn('Siti Contoh');
  await made.server.releases.settled();
  own = `127.0.0.1:${made.server.port}`;
  before = refs();
});
afterAll(() => made.remove());

const refs = () => made.git('for-each-ref', '--format=%(refname) %(objectname)');

/** Sends bytes as they are and gives what comes back until the server hangs up or has nothing more to say. */
function send(text: string, patience = 2_000): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(made.server.port, '127.0.0.1');
    let heard = '';
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      resolve(heard);
    };
    const timer = setTimeout(end, patience);
    socket.on('data', (bytes) => {
      heard += bytes.toString('latin1');
      if (/\r\n\r\n/.test(heard) && /content-length: 0|\r\n\r\n[^]+/i.test(heard)) setTimeout(end, 30);
    });
    socket.on('close', end).on('error', end);
    socket.write(text);
  });
}
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
const get = (target: string, ...headers: string[]) =>
  send(`GET ${target} HTTP/1.1\r\n${[`Host: ${own}`, ...headers].join('\r\n')}\r\nConnection: close\r\n\r\n`);

describe('who asks', () => {
  test.each([
    ['a rebound name, cookie and all', (host: string) => `Host: jahat.invalid:${host.split(':')[1]}`],
    ['a name that only starts like ours', (host: string) => `Host: ${host}.jahat.invalid`],
    ['a user name in front', (host: string) => `Host: ${host}@jahat.invalid`],
    ['another port', () => 'Host: 127.0.0.1:1'],
    ['the unspecified address', (host: string) => `Host: 0.0.0.0:${host.split(':')[1]}`],
    ['a decimal address', (host: string) => `Host: 2130706433:${host.split(':')[1]}`],
    ['an empty name', () => 'Host: '],
  ])('%s is refused, on the site and at the desk', async (_, hostLine) => {
    for (const path of ['/', '/admin/', '/admin/api/session', '/admin/masuk?token=x']) {
      const answer = await send(
        `GET ${path} HTTP/1.1\r\n${hostLine(own)}\r\nCookie: ${siti.cookie}\r\nX-Forwarded-Host: ${own}\r\nConnection: close\r\n\r\n`,
      );
      expect([400, 421]).toContain(statusOf(answer));
      expect(answer).not.toContain('Contoh');
    }
  });

  test('no name, two names and a whole address as target do not get around it', async () => {
    expect(statusOf(await send('GET / HTTP/1.1\r\nConnection: close\r\n\r\n'))).toBe(400);
    expect(statusOf(await send('GET / HTTP/1.0\r\n\r\n'))).not.toBe(200);
    const two = await send(
      `GET / HTTP/1.1\r\nHost: jahat.invalid\r\nHost: ${own}\r\nConnection: close\r\n\r\n`,
    );
    expect([400, 421]).toContain(statusOf(two));
    const whole = await send(
      `GET http://jahat.invalid/admin/api/session HTTP/1.1\r\nHost: jahat.invalid\r\nCookie: ${siti.cookie}\r\nConnection: close\r\n\r\n`,
    );
    expect([400, 421]).toContain(statusOf(whole));
  });

  const save = {
    action: 'deleteFiles',
    params: { branch: 'main', paths: ['content/news/kabar-dua.md'], options: {} },
  };
  test.each<Record<string, string>>([
    { origin: 'http://jahat.invalid' },
    { origin: 'null' },
    { origin: 'https://127.0.0.1' },
    { origin: 'http://127.0.0.1.jahat.invalid' },
    { origin: 'file://' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
    { cookie: '' },
    { cookie: 'meja_1=tebakan' },
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'multipart/form-data; boundary=x' },
  ])('a save with %j changes nothing', async (headers) => {
    const answer = await siti.post('/admin/api/v1', save, headers);
    expect([400, 401, 403]).toContain(answer.status);
    expect(refs()).toBe(before);
  });
});

describe('what is asked', () => {
  const outside = [
    '/../../../../etc/passwd',
    '/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
    '/..%2f..%2f..%2fetc%2fpasswd',
    '/..%5c..%5cetc%5cpasswd',
    '/%252e%252e/%252e%252e/etc/passwd',
    '/%c0%ae%c0%ae/etc/passwd',
    '/....//....//etc/passwd',
    '/./.git/config',
    '/.git/HEAD',
    '/.env',
    '/berita/../../.git/config',
    '/berita/%2e%2e/%2e%2e/package.json',
    '/_redirects',
    '/%00/etc/passwd',
    '/index.html%00.txt',
    '/con.html',
    '/\\..\\..\\etc\\passwd',
    '//etc/passwd',
    '/file:///etc/passwd',
    '/admin/../.git/config',
    '/admin/%2e%2e/release.json',
    '/admin/..%2fsessions.json',
    '/admin/assets/..%2f..%2fsessions.json',
    '/admin/api/media/..%2f..%2f..%2f.git%2fconfig',
    '/admin/api/media/%2e%2e%2fnews%2fkabar-satu.md',
    '/admin/api/history?path=../.git/config',
    '/admin/api/history/version?path=.git/config&commit=HEAD',
    '/admin/api/history/version?path=src/kode.ts&commit=main',
    '/admin/api/history/version?path=content/news/kabar-satu.md&commit=--output=/tmp/x',
    '/admin/api/references?path=/etc/passwd',
  ];
  test.each(outside)('%s leads nowhere outside', async (path) => {
    const answer = await get(path, `Cookie: ${siti.cookie}`);
    expect(statusOf(answer)).toBeGreaterThanOrEqual(300);
    expect(statusOf(answer)).toBeLessThan(500);
    expect(answer).not.toMatch(/root:|\[core\]|"key"|export \{\}/);
    expect(/^location: (.*)$/im.exec(answer)?.[1] ?? '/').toMatch(/^\/(?!\/)/);
  });

  test.each(['PUT', 'PATCH', 'DELETE', 'POST', 'TRACE', 'PROPFIND', 'OPTIONS'])(
    '%s does nothing to a page',
    async (method) => {
      const answer = await send(
        `${method} / HTTP/1.1\r\nHost: ${own}\r\nContent-Length: 0\r\nConnection: close\r\n\r\n`,
      );
      expect([400, 404, 405]).toContain(statusOf(answer));
    },
  );

  test('no header turns a read into a write, and no read writes', async () => {
    const target = `/admin/api/v1?action=deleteFiles&paths=content/news/kabar-dua.md`;
    for (const header of [
      'X-HTTP-Method-Override: POST',
      'X-Method-Override: DELETE',
      'X-Original-URL: /admin/api/v1',
    ])
      expect(statusOf(await get(target, `Cookie: ${siti.cookie}`, header))).toBeGreaterThanOrEqual(400);
    for (const path of ['/admin/api/restore', '/admin/api/invitations', '/admin/api/publishing/retry'])
      expect((await siti.get(path)).status).toBeGreaterThanOrEqual(400);
    expect(refs()).toBe(before);
  });
});

describe('how much and how slowly', () => {
  test('a request larger than any photograph is refused in a sentence', async () => {
    const answer = await siti.post('/admin/api/media?name=besar.jpg', Buffer.alloc(60 * 1024 * 1024));
    expect(answer.status).toBe(413);
    expect(((await answer.json()) as { error: string }).error).toMatch(/lebih besar dari 40 MB/);
  });

  test('a body without a stated length is counted as it comes', async () => {
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        if (sent > 80) controller.close();
        else controller.enqueue(new Uint8Array(1024 * 1024));
      },
    });
    const answer = await fetch(`${made.server.url}/admin/api/media?name=alir.jpg`, {
      method: 'POST',
      headers: { cookie: siti.cookie, origin: made.server.url, 'content-type': 'image/jpeg' },
      body,
      duplex: 'half',
    } as RequestInit).catch(() => null);
    expect(answer?.status ?? 413).toBe(413);
  });

  test('a stranger’s body is not waited for', async () => {
    const answer = await send(
      `POST /admin/api/media?name=a.jpg HTTP/1.1\r\nHost: ${own}\r\nContent-Type: image/jpeg\r\nContent-Length: 30000000\r\n\r\nawal`,
    );
    expect(statusOf(answer)).toBe(401);
  });

  test('too many headers, and a smuggled second request, are refused', async () => {
    expect(statusOf(await get('/', `X-Contoh: ${'x'.repeat(40_000)}`))).toBe(431);
    const both = await send(
      `POST / HTTP/1.1\r\nHost: ${own}\r\nContent-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /admin/ HTTP/1.1\r\n\r\n`,
    );
    expect(statusOf(both)).toBe(400);
  });

  test('fifty visitors who never finish their request keep nobody from reading', async () => {
    const dawdlers = Array.from({ length: 50 }, (_, index) => {
      const socket = connect(made.server.port, '127.0.0.1').on('error', () => undefined);
      socket.write(
        index % 2
          ? `GET / HTTP/1.1\r\nHost: ${own}\r\nX-Lambat: `
          : `POST /admin/api/v1 HTTP/1.1\r\nHost: ${own}\r\nCookie: ${siti.cookie}\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n{`,
      );
      return socket;
    });
    const started = performance.now();
    expect((await fetch(`${made.server.url}/berita/kabar-satu/`)).status).toBe(200);
    expect((await siti.act('getEntry', { path: 'content/news/kabar-dua.md' })).status).toBe(200);
    expect(performance.now() - started).toBeLessThan(3_000);
    for (const socket of dawdlers) socket.destroy();
  });

  test('deeply nested and oddly keyed JSON is refused with a sentence', async () => {
    for (const text of [
      '['.repeat(100_000),
      '{"a":'.repeat(50_000),
      '{"__proto__":{"action":"info"}}',
      '"x"',
      'null',
      '',
    ]) {
      const answer = await fetch(`${made.server.url}/admin/api/v1`, {
        method: 'POST',
        headers: { cookie: siti.cookie, origin: made.server.url, 'content-type': 'application/json' },
        body: text,
      });
      expect(answer.status).toBe(400);
      expect(((await answer.json()) as { error: string }).error.length).toBeGreaterThan(20);
    }
  });

  test('after all this the repository is as it was and whole', () => {
    expect(refs()).toBe(before);
    expect(made.git('fsck', '--strict')).toBe('');
  });
});

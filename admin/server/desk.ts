import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import { checkName } from './commit-message.ts';
import { deskApi, type DeskApiOptions, type DeskEnv } from './desk-api.ts';
import { DeskError } from './errors.ts';
import { GUIDE_PATH, guidePage, guidePicture } from './guide.ts';
import { DESK_POLICY, NOTHING_POLICY, publicPolicy } from './headers.ts';
import type { Hosts } from './hosts.ts';
import { comeAgain, noticePage } from './notice-page.ts';
import { SESSION_MS, type Session } from './session.ts';
import { fileResponse, StaticFiles } from './static-files.ts';

export interface DeskOptions extends DeskApiOptions {
  hosts: Hosts;
  port: number;
  /** The folder of the desk's bundle: index.html and assets. */
  deskDir: string;
  /** The folder of the editors' guide: Markdown, and pictures in `gambar/`. */
  guideDir: string;
  /** A header in which a proxy in front says who signed in; only for servers that nothing else can reach. */
  userHeader?: string;
}

/** Everything below `/admin/`: the way in, the desk itself and its API. */
export function desk(options: DeskOptions): Hono<DeskEnv> {
  const { hosts, sessions, port, deskDir, guideDir, userHeader } = options;
  const app = new Hono<DeskEnv>();
  const cookie = `meja_${port}`;
  const files = new StaticFiles(deskDir);

  const letIn = (c: Context<DeskEnv>, secret: string) =>
    setCookie(c, cookie, secret, {
      path: '/admin',
      httpOnly: true,
      sameSite: 'Strict',
      secure:
        new URL(options.siteUrl).protocol === 'https:' &&
        c.req.header('host') === new URL(options.siteUrl).host,
      maxAge: Math.floor(SESSION_MS / 1000),
    });

  /** The session of a request: by its cookie, or because the proxy in front knows the person. */
  async function sessionOf(c: Context<DeskEnv>): Promise<Session | null> {
    const known = sessions.find(getCookie(c, cookie));
    const said = userHeader ? c.req.header(userHeader) : undefined;
    if (said === undefined) return known;
    const checked = checkName(decodeHeader(said));
    if ('problem' in checked) return null;
    if (known?.name === checked.name) return known;
    const secret = await sessions.begin(checked.name);
    letIn(c, secret);
    return sessions.find(secret);
  }

  /** What someone who has not signed in sees instead of a page; null for those who have. */
  async function closedDoor(c: Context<DeskEnv>): Promise<Response | null> {
    if (await sessionOf(c)) return null;
    // A link in a chat or a mail: browsers keep a strict cookie back until the page itself asks again.
    if (c.req.header('sec-fetch-site') === 'cross-site') return comeAgain(c);
    return noticePage(c, 401, 'Anda belum masuk', HOW_TO_ENTER);
  }

  const signedIn: MiddlewareHandler<DeskEnv> = async (c, next) => {
    const session = await sessionOf(c);
    if (!session)
      throw new DeskError(
        401,
        'no-session',
        'Sesi Anda sudah berakhir. Buka lagi alamat meja kerja; tulisan di layar ini tidak hilang.',
      );
    c.set('session', session);
    await next();
  };

  const ownPages: MiddlewareHandler<DeskEnv> = async (c, next) => {
    if (!hosts.isOwnOrigin(c.req.raw.headers)) {
      throw new DeskError(
        403,
        'foreign-origin',
        'Permintaan ini datang dari halaman lain, jadi ditolak. Buka meja kerja langsung dari alamatnya.',
      );
    }
    await next();
  };

  app.use('/api/*', async (c, next) => {
    await next();
    c.header('content-security-policy', NOTHING_POLICY);
    if (!c.res.headers.has('cache-control')) c.header('cache-control', 'no-store');
  });
  app.use('/api/*', ownPages, signedIn);
  app.route('/api', deskApi(options));

  app.get('/masuk', async (c) => {
    const token = c.req.query('token') ?? '';
    // Chats fetch an address to show what it leads to; that must not use it up.
    if (c.req.method === 'HEAD' || isPreviewer(c.req.header('user-agent'))) return c.body(null, 204);
    const secret = (await sessionOf(c)) ? null : await sessions.redeem(token);
    if (secret) letIn(c, secret);
    else if (!(await sessionOf(c)))
      return noticePage(c, 403, 'Alamat masuk ini tidak berlaku lagi', HOW_TO_ENTER);
    c.header('cache-control', 'no-store');
    return c.redirect('/admin/', 303);
  });

  app.get('/panduan', (c) => c.redirect(GUIDE_PATH, 301));
  app.get('/panduan/*', async (c) => {
    const closed = await closedDoor(c);
    if (closed) return closed;
    const path = new URL(c.req.url).pathname.slice(GUIDE_PATH.length);
    if (path.startsWith('gambar/')) {
      const picture = await guidePicture(guideDir, path.slice('gambar/'.length));
      if (picture)
        return c.body(new Uint8Array(picture), 200, {
          'content-type': 'image/webp',
          'content-security-policy': NOTHING_POLICY,
          'cache-control': 'private, max-age=3600',
        });
    }
    const page = await guidePage(guideDir, path.replace(/\/$/, '') || 'README');
    if (page === null)
      return noticePage(c, 404, 'Halaman tidak ditemukan', 'Kembali ke panduan di /admin/panduan/.');
    return c.html(page, 200, {
      'content-security-policy': publicPolicy(page),
      'cache-control': 'no-cache',
    });
  });

  app.get('*', async (c) => {
    const { pathname } = new URL(c.req.url);
    if (pathname === '/admin') return c.redirect('/admin/', 301);
    const path = decodePath(pathname.slice('/admin'.length));
    const closed = await closedDoor(c);
    if (closed) return closed;
    const found = await files.find(path);
    if (!found || found === 'directory') {
      return path === '/'
        ? noticePage(
            c,
            503,
            'Meja kerja belum disiapkan',
            'Minta pengelola menjalankan “npm start”, lalu muat ulang halaman ini.',
          )
        : noticePage(c, 404, 'Halaman tidak ditemukan', 'Kembali ke meja kerja di /admin/.');
    }
    const hashed = /^\/assets\//.test(path);
    const headers = {
      'content-security-policy': DESK_POLICY,
      'cache-control': hashed ? 'private, max-age=31536000, immutable' : 'no-cache',
    };
    const response = await fileResponse(c.req.raw, found, { headers });
    for (const set of c.res.headers.getSetCookie()) response.headers.append('set-cookie', set);
    return response;
  });
  return app;
}

const HOW_TO_ENTER =
  'Meja kerja dibuka dengan alamat masuk yang berlaku satu kali. Mintalah alamat baru kepada rekan yang sudah masuk (menu “Undang rekan”) atau kepada pengelola: alamat itu tampil di layar server setiap kali dijalankan.';

/** Header values are bytes; names may be written in UTF-8 or percent-encoded. */
function decodeHeader(value: string): string {
  try {
    return decodeURIComponent(Buffer.from(value, 'latin1').toString('utf8'));
  } catch {
    return value;
  }
}

/** Programs that look at an address on behalf of a chat. */
function isPreviewer(userAgent = ''): boolean {
  return /bot\b|whatsapp|telegram|facebookexternalhit|slack|discord|skype|preview|crawler|spider/i.test(
    userAgent,
  );
}

/** An address decoded; one that cannot be leads nowhere. */
function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return '\0';
  }
}

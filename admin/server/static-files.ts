import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const compressBrotli = promisify(brotliCompress);
const compressGzip = promisify(gzip);

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.xsl': 'application/xslt+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.vcf': 'text/vcard; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.avif': 'image/avif',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
  '.map': 'application/json; charset=utf-8',
};

/** Already compressed, or not worth it. */
const COMPRESSED = /^(?:image\/(?!svg)|font\/|application\/pdf)/;
const MOST_BYTES = 128 * 1024 * 1024;
/** Up to here the best compression takes a few milliseconds; larger files get it a little later. */
const QUICK_BYTES = 48 * 1024;

export interface StaticFile {
  body: Buffer;
  type: string;
  etag: string;
  compressed: Map<'br' | 'gzip', Buffer>;
}

/**
 * Files of a folder that does not change while it is served, kept in memory as they are asked for. A path is what
 * follows the host in an address, decoded; nothing outside the folder and nothing hidden can be reached.
 */
export class StaticFiles {
  readonly folder: string;
  readonly #files = new Map<string, StaticFile>();
  #bytes = 0;

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The file at a path, or `directory` when there is a folder of that name, or null. */
  async find(path: string): Promise<StaticFile | 'directory' | null> {
    if (!isPlainPath(path)) return null;
    const name = path.endsWith('/') ? `${path}index.html` : path;
    const known = this.#files.get(name);
    if (known) {
      this.#files.delete(name);
      this.#files.set(name, known);
      return known;
    }
    const place = join(this.folder, name);
    const found = await stat(place).catch(() => null);
    if (found?.isDirectory()) return 'directory';
    if (!found?.isFile()) return null;
    const body = await readFile(place);
    const etag = createHash('sha256').update(body).digest('base64url').slice(0, 22);
    const file: StaticFile = {
      body,
      type: TYPES[extname(name).toLowerCase()] ?? typeOfUnknown(name),
      etag,
      compressed: new Map(),
    };
    this.#keep(name, file);
    return file;
  }

  #keep(name: string, file: StaticFile): void {
    this.#files.set(name, file);
    this.#bytes += file.body.length;
    for (const [oldest, { body }] of this.#files) {
      if (this.#bytes <= MOST_BYTES) break;
      this.#files.delete(oldest);
      this.#bytes -= body.length;
    }
  }
}

/** The answer to a request for a file, with compression and revalidation. */
export async function fileResponse(
  request: Request,
  file: StaticFile,
  { status = 200, headers = {} }: { status?: number; headers?: Record<string, string> } = {},
): Promise<Response> {
  const all = new Headers({ ...headers, 'content-type': file.type, etag: `W/"${file.etag}"` });
  const compressible = !COMPRESSED.test(file.type) && file.body.length > 600;
  if (compressible) all.append('vary', 'Accept-Encoding');
  if (status === 200 && matches(request.headers.get('if-none-match'), file.etag))
    return new Response(null, { status: 304, headers: all });
  const encoding = compressible ? encodingFor(request.headers.get('accept-encoding') ?? '') : null;
  const body = encoding ? await compress(file, encoding) : file.body;
  if (encoding) all.set('content-encoding', encoding);
  all.set('content-length', String(body.length));
  return new Response(request.method === 'HEAD' ? null : new Uint8Array(body), { status, headers: all });
}

/** The best compression both sides know. */
function encodingFor(accepted: string): 'br' | 'gzip' | null {
  const offers = accepted
    .split(',')
    .map((offer) => offer.trim().toLowerCase())
    .filter((offer) => !/;\s*q=0(?:\.0*)?$/.test(offer))
    .map((offer) => offer.split(';')[0]);
  return offers.includes('br') ? 'br' : offers.includes('gzip') ? 'gzip' : null;
}

async function compress(file: StaticFile, encoding: 'br' | 'gzip'): Promise<Buffer> {
  const known = file.compressed.get(encoding);
  if (known) return known;
  const best = () => (encoding === 'br' ? brotli(file.body, 11) : compressGzip(file.body, { level: 9 }));
  if (file.body.length <= QUICK_BYTES || encoding === 'gzip') {
    const body = await best();
    file.compressed.set(encoding, body);
    return body;
  }
  const quick = await brotli(file.body, 5);
  file.compressed.set(encoding, quick);
  best().then(
    (body) => file.compressed.set(encoding, body),
    () => undefined,
  );
  return quick;
}

function brotli(body: Buffer, quality: number): Promise<Buffer> {
  return compressBrotli(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}

function matches(header: string | null, etag: string): boolean {
  return (
    header !== null && header.split(',').some((each) => each.trim() === '*' || each.includes(`"${etag}"`))
  );
}

/** No way up, no hidden file, no trick of encoding. */
function isPlainPath(path: string): boolean {
  return (
    path.startsWith('/') &&
    !/[\0\\]/.test(path) &&
    path.split('/').every((part) => !part.startsWith('.') || part === '.well-known')
  );
}

function typeOfUnknown(name: string): string {
  return extname(name) === '' ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}

import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer, type RequestListener, type ServerResponse } from 'node:http';
import { createSecureServer } from 'node:http2';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import type { Certificate } from '../certificate.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.ts': 'text/javascript',
  '.json': 'application/json',
  '.woff2': 'font/woff2',
};
/** What Pagefind has compressed itself. */
const compressed = /\.(?:pf_\w+|pagefind|woff2|jpg|webp)$/;

export interface Served {
  readonly origin: string;
  /** What has been asked for, in order: path, bytes with headers, and when the last of them was sent (epoch ms). */
  readonly log: { path: string; bytes: number; sent?: number }[];
  close(): Promise<void>;
}

/** A slow line: the wait for each answer and the bytes a second that all answers share. */
export interface Line {
  readonly latency: number;
  readonly bytesPerSecond: number;
}

/**
 * Serves folders, first come first served, compressed as a good host would; TypeScript without its types. Paths end in
 * the folder they lie in. With a certificate it speaks TLS and HTTP/2.
 */
export async function serve(
  folders: readonly string[],
  headers: Record<string, string> = {},
  line?: Line,
  certificate?: Certificate,
): Promise<Served> {
  const kept = new Map<string, Promise<{ type: string; body: Buffer; encoding?: string } | undefined>>();
  const find = async (path: string) => {
    for (const folder of folders) {
      const file = join(folder, path.endsWith('/') ? `${path}index.html` : path);
      if (!existsSync(file) || !(await stat(file)).isFile()) continue;
      const type = types[extname(file)] ?? 'application/octet-stream';
      const bytes = await readFile(file);
      if (compressed.test(file)) return { type, body: bytes };
      const text = file.endsWith('.ts') ? Buffer.from(stripTypeScriptTypes(bytes.toString())) : bytes;
      const body = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
      return { type, body, encoding: 'br' };
    }
    return undefined;
  };
  const log: Served['log'] = [];
  const shaped = line && shape(line);
  const answer: RequestListener = async (request, response) => {
    const path = decodeURIComponent(new URL(request.url ?? '/', 'http://localhost').pathname);
    if (!kept.has(path)) kept.set(path, find(path));
    const found = await kept.get(path);
    if (!found) return void response.writeHead(404).end();
    response.writeHead(200, {
      'Content-Type': found.type,
      'Content-Length': found.body.length,
      'Cache-Control': 'max-age=600',
      ...(found.encoding && { 'Content-Encoding': found.encoding }),
      ...headers,
    });
    const entry: Served['log'][number] = { path, bytes: found.body.length + HEADERS };
    log.push(entry);
    response.on('finish', () => (entry.sent = Date.now()));
    if (shaped) shaped(response, found.body);
    else response.end(found.body);
  };
  const server = certificate ? createSecure(certificate, answer) : createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    log,
    origin: `${certificate ? 'https' : 'http'}://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** Node's HTTP/2 asks the same of a listener as its HTTP/1 does. */
const createSecure = ({ key, cert }: Certificate, answer: RequestListener) =>
  createSecureServer(
    { key: readFileSync(key), cert: readFileSync(cert) },
    answer as unknown as Parameters<typeof createSecureServer>[1],
  );

/** About what the headers of a request and its answer weigh. */
const HEADERS = 400;
const TICK = 20;

/** Sends answers after the wait, a little of each in turn, as one narrow line would. */
function shape({ latency, bytesPerSecond }: Line) {
  const sending: { response: ServerResponse; body: Buffer; sent: number }[] = [];
  let timer: NodeJS.Timeout | undefined;
  const tick = () => {
    let share = (bytesPerSecond * TICK) / 1_000;
    for (let left = sending.length; left > 0 && share > 0; left--) {
      const each = sending.shift()!;
      const most = Math.ceil(share / left);
      const piece = each.body.subarray(each.sent, each.sent + most);
      each.response.write(piece);
      each.sent += piece.length;
      share -= piece.length;
      if (each.sent >= each.body.length) each.response.end();
      else sending.push(each);
    }
    if (sending.length === 0) {
      clearInterval(timer);
      timer = undefined;
    }
  };
  return (response: ServerResponse, body: Buffer) =>
    setTimeout(() => {
      response.flushHeaders();
      sending.push({ response, body, sent: 0 });
      timer ??= setInterval(tick, TICK);
    }, latency);
}

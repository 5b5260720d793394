import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import { stripTypeScriptTypes } from 'node:module';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';

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
  close(): Promise<void>;
}

/**
 * Serves folders, first come first served, compressed as a good host would; TypeScript without its types. Paths end in
 * the folder they lie in.
 */
export async function serve(
  folders: readonly string[],
  headers: Record<string, string> = {},
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
      const body = brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } });
      return { type, body, encoding: 'br' };
    }
    return undefined;
  };
  const server = createServer(async (request, response) => {
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
    response.end(found.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

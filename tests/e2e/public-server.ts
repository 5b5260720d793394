import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { commonHeaders } from '../../admin/server/headers.ts';
import { PublicSite } from '../../admin/server/public.ts';

/** The public site as the publishing server serves it, with releases to follow one another and a line that can break. */
export class PublicServer {
  #releases: string[];
  #server: Server | undefined;
  #port = 0;
  #isHeld = false;
  /** Paths asked for, in order. */
  readonly asked: string[] = [];

  private constructor(folder: string) {
    this.#releases = [folder];
  }

  static async start(folder: string): Promise<PublicServer> {
    const server = new PublicServer(folder);
    await server.connect();
    return server;
  }

  get origin(): string {
    return `http://127.0.0.1:${this.#port}`;
  }

  /** Makes another built site the live one. */
  publish(folder: string): void {
    this.#releases = [folder, ...this.#releases];
  }

  /** From now on connections are taken and nothing is answered, as on a line that has died. */
  hold(): void {
    this.#isHeld = true;
  }

  async connect(): Promise<void> {
    this.#isHeld = false;
    if (this.#server) return;
    const site = new PublicSite({ folders: () => this.#releases });
    const listener = getRequestListener(async (request) => {
      this.asked.push(new URL(request.url).pathname);
      const { pathname } = new URL(request.url);
      if (pathname.startsWith('/admin/'))
        return new Response('<!doctype html><title>Contoh</title>', {
          headers: { 'content-type': 'text/html' },
        });
      const response = await site.respond(request);
      for (const [name, value] of Object.entries(commonHeaders({ https: false })))
        if (!response.headers.has(name)) response.headers.set(name, value);
      return response;
    });
    const server = createServer((request, response) => {
      if (!this.#isHeld) void listener(request, response);
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(this.#port, '127.0.0.1', resolve));
    this.#port = (server.address() as AddressInfo).port;
  }

  /** Nobody listens at the address any more. */
  async disconnect(): Promise<void> {
    const server = this.#server;
    this.#server = undefined;
    if (!server) return;
    const closed = new Promise((resolve) => server.close(resolve));
    server.closeAllConnections();
    await closed;
  }
}

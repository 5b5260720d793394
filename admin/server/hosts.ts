/** The names under which this server may be addressed: loopback with its own port, and its public address. */
export class Hosts {
  readonly #names = new Set<string>();

  constructor({ port, publicUrls = [] }: { port: number; publicUrls?: readonly string[] }) {
    for (const name of ['localhost', '127.0.0.1', '[::1]']) this.#names.add(`${name}:${port}`);
    if (port === 80) for (const name of ['localhost', '127.0.0.1', '[::1]']) this.#names.add(name);
    for (const url of publicUrls) this.#names.add(new URL(url).host);
  }

  /** Whether a `Host` header names this server. A page that rebinds a foreign name to this machine does not. */
  knows(host: string | null | undefined): boolean {
    return host !== null && host !== undefined && this.#names.has(host.toLowerCase());
  }

  /** Whether a request that changes something comes from this server's own pages, as far as the browser says. */
  isOwnOrigin(headers: Headers): boolean {
    const site = headers.get('sec-fetch-site');
    if (site !== null && site !== 'same-origin' && site !== 'none') return false;
    const origin = headers.get('origin');
    if (origin === null) return true;
    try {
      const { host, protocol } = new URL(origin);
      return (
        (protocol === 'http:' || protocol === 'https:') &&
        host === headers.get('host')?.toLowerCase() &&
        this.knows(host)
      );
    } catch {
      return false;
    }
  }
}

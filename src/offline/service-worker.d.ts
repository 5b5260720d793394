/**
 * What the worker uses of its surroundings. TypeScript's own description of them cannot be loaded beside that of a
 * page: both define the same names.
 */
export interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  readonly registration: { unregister(): Promise<boolean> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listen: (event: WorkerEvent) => void): void;
  addEventListener(type: 'message', listen: (event: WorkerEvent & { readonly data: unknown }) => void): void;
  addEventListener(type: 'fetch', listen: (event: FetchEvent) => void): void;
}

export interface WorkerEvent {
  /** Keeps the worker running until then. */
  waitUntil(done: Promise<unknown>): void;
}

export interface FetchEvent extends WorkerEvent {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

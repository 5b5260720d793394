/// <reference types="vite/client" />
/** Decap's ESM files carry no types. */
declare module 'decap-cms-core/dist/esm/*';
declare module 'decap-cms-core/dist/esm/redux';
declare module 'decap-cms-lib-util';
declare module 'decap-cms-backend-proxy/dist/esm/implementation' {
  /** Decap's client of its JSON protocol, as far as the desk builds on it. */
  export default class ProxyBackend {
    constructor(config: unknown, options?: unknown);
    branch: string;
    mediaFolder: string;
    getEntry(path: string): Promise<{ data: string | null; file: { path: string; id: string | null } }>;
    unpublishedEntry(asked: { id?: string; collection?: string; slug?: string }): Promise<unknown>;
    publishUnpublishedEntry(collection: string, slug: string): Promise<unknown>;
  }
}
declare module 'decap-cms-locales/dist/esm/en/index.js';
declare module 'decap-cms-widget-boolean';
declare module 'decap-cms-widget-list';
declare module 'decap-cms-widget-markdown';
declare module 'decap-cms-widget-object';
declare module 'decap-cms-editor-component-image';

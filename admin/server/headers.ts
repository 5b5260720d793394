import { createHash } from 'node:crypto';
import { searchUrl } from '../../src/urls.ts';

/** Headers of every answer. */
export function commonHeaders({ https }: { https: boolean }): Record<string, string> {
  return {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy':
      'accelerometer=(), autoplay=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), microphone=(), midi=(), payment=(), usb=()',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    ...(https ? { 'strict-transport-security': 'max-age=63072000' } : {}),
  };
}

/**
 * What a public page may load: its own inline styles, named by their hashes, the site's own scripts if it names one,
 * and no inline script, so that a script in an entry's text could not run even if it got past the Markdown rules.
 * Nothing the page says of itself loosens this. Only the search page, known by its address, may compile WebAssembly.
 */
export function publicPolicy(html: string, path = ''): string {
  const styles = [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(([, css]) =>
    hashOf(css as string),
  );
  const scripted = /<script[^>]*(?:\ssrc=|type=["']?module)/i.test(html);
  const searches = scripted && path === searchUrl;
  return [
    "default-src 'none'",
    `script-src ${scripted ? "'self'" : "'none'"}${searches ? " 'wasm-unsafe-eval'" : ''}`,
    `style-src 'self'${[...new Set(styles)].map((hash) => ` ${hash}`).join('')}`,
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    ...(scripted ? [`worker-src 'self'${searches ? ' blob:' : ''}`] : []),
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

/** What the service worker may do: fetch the site's own files. A worker keeps to its own policy, not to its pages'. */
export const WORKER_POLICY = "default-src 'none'; connect-src 'self'; frame-ancestors 'none'";

/** What the desk may load: its own files, and what an editor has just picked. Decap writes styles as it draws. */
export const DESK_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' blob: data:",
  "font-src 'self' data:",
  "connect-src 'self' blob:",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "media-src 'self' blob:",
  "manifest-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** What an answer that is no page may load: nothing. */
export const NOTHING_POLICY = "default-src 'none'; frame-ancestors 'none'";

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}

import type { Context } from 'hono';
import { publicPolicy } from './headers.ts';

/** In the site's colours, where the browser knows `light-dark`. */
const STYLE =
  ':root{color-scheme:light dark}body{margin:0;min-height:100dvh;display:grid;place-content:center;padding:1.5rem;box-sizing:border-box;font:1.0625rem/1.6 system-ui,sans-serif;background:light-dark(#faf6ed,#171410);color:light-dark(#1f1b15,#f3ecdf)}main{max-width:34rem;border-top:.5rem solid light-dark(#1d4a3b,#a6dac1);padding-top:1.5rem}h1{line-height:1.2;margin:0 0 .75rem}a{display:inline-block;margin-top:.5rem;padding:.75rem 0;font-weight:700;color:light-dark(#1d4a3b,#a6dac1)}';

/** A page that says one thing plainly to whoever stands before a closed door. */
export function noticePage(
  c: Context,
  status: 401 | 403 | 404 | 421 | 503,
  title: string,
  text: string,
): Response {
  const page = `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body><main><h1>${title}</h1><p>${text}</p><a href="/">Buka situs</a></main></body>
</html>
`;
  return c.body(page, status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': publicPolicy(page),
    'cache-control': 'no-store',
  });
}

/** A page that does nothing but ask for the same address again, now as one of ours. */
export function comeAgain(c: Context): Response {
  const page =
    '<!doctype html><html lang="id"><meta charset="utf-8"><meta http-equiv="refresh" content="0"><title>Membuka …</title></html>';
  return c.body(page, 200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': publicPolicy(page),
    'cache-control': 'no-store',
  });
}

/**
 * `npm run bench:headers`: what Mozilla's HTTP Observatory thinks of the headers of the site and of the desk, asked
 * of the real server behind a TLS proxy of the shape the operators' guide gives, without leaving this machine.
 * Fails when the site has fewer than 125 points or the desk fewer than 110.
 */
import { execFile, execFileSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createHttp, request, type RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { createServer } from '../admin/server/server.ts';
import { ensureDeskBundle } from '../scripts/desk-bundle.ts';
import { cache, root } from '../scripts/paths.ts';
import { runOrExplain, say } from '../scripts/say.mjs';
import { makeCertificate } from './certificate.ts';
import { installPackages } from './npm-packages.ts';
import { table } from './table.ts';

const host = 'situs-contoh.go.id';
const scanner = '@mdn/mdn-http-observatory';
const wanted = { site: 125, desk: 110 };

interface Scan {
  readonly scan: { readonly score: number; readonly grade: string; readonly error: string | null };
  readonly tests: Record<
    string,
    { readonly pass: boolean; readonly result: string; readonly scoreModifier: number }
  >;
  readonly error?: string;
}

await runOrExplain(async () => {
  const folder = join(cache, 'bench-headers');
  rmSync(folder, { recursive: true, force: true });
  const packages = await installPackages(join(folder, 'scanner'), { [scanner]: '1.4.8' });
  // Its list of preloaded hosts comes from the net; ours is on none.
  writeFileSync(join(packages, scanner, 'conf/hsts-preload.json'), '{}');
  const server = await startServer(folder);
  const rows: string[][] = [];
  try {
    for (const part of ['site', 'desk'] as const) {
      const entrance = part === 'site' ? async () => '/' : async () => path(await server.invite());
      const scan = await scanThroughTls(join(packages, scanner), folder, server.port, entrance);
      if (scan.error) throw new Error(scan.error);
      for (const [name, { pass, result, scoreModifier }] of Object.entries(scan.tests))
        rows.push([part, name, pass ? 'pass' : 'FAIL', result, String(scoreModifier)]);
      const { score, grade } = scan.scan;
      rows.push([part, 'total', score >= wanted[part] ? 'pass' : 'FAIL', grade, String(score)]);
      if (score < wanted[part]) process.exitCode = 1;
    }
  } finally {
    await server.close();
  }
  say(table(['part', 'question', '', 'answer', 'points'], rows));
  rmSync(folder, { recursive: true, force: true });
});

/** The real server on a repository of the programme's content, as it runs behind `https://situs-contoh.go.id`. */
async function startServer(folder: string) {
  await ensureDeskBundle();
  const repo = join(folder, 'repo');
  cpSync(join(root, 'content'), join(repo, 'content'), { recursive: true });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=Contoh', '-c', 'user.email=contoh@localhost', ...args], {
      cwd: repo,
    });
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-q', '-m', 'Contoh awal');
  const server = await createServer({
    port: 0,
    projectDir: root,
    contentRepo: repo,
    stateDir: join(folder, 'state'),
    siteUrl: `https://${host}`,
  });
  await server.releases.settled();
  return server;
}

/** One scan; a visitor of `/` is led to what `entrance` says first. */
async function scanThroughTls(
  scannerFolder: string,
  folder: string,
  port: number,
  entrance: () => Promise<string>,
): Promise<Scan> {
  const keys = makeCertificate(folder, host);
  const forward: RequestListener = async (incoming, outgoing) => {
    const asked = incoming.url === '/' ? await entrance() : incoming.url;
    const headers = { ...incoming.headers, host };
    incoming.pipe(
      request({ host: '127.0.0.1', port, path: asked, method: incoming.method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode!, answer.rawHeaders);
        answer.pipe(outgoing);
      }),
    );
  };
  const plain = await listen(
    createHttp((incoming, outgoing) =>
      outgoing.writeHead(301, { Location: `https://${host}${incoming.url}` }).end(),
    ),
  );
  const secure = await listen(
    createHttps({ key: readFileSync(keys.key), cert: readFileSync(keys.cert) }, forward),
  );
  try {
    const printed = await new Promise<string>((resolve) =>
      execFile(
        process.execPath,
        ['--import', join(import.meta.dirname, 'local-ports.mjs'), join(scannerFolder, 'src/scan.js'), host],
        {
          env: {
            ...process.env,
            LOCAL_PORTS: JSON.stringify({ 80: plain.port, 443: secure.port }),
            NODE_EXTRA_CA_CERTS: keys.cert,
          },
        },
        (_, stdout) => resolve(stdout),
      ),
    );
    return JSON.parse(printed) as Scan;
  } finally {
    plain.server.close();
    secure.server.close();
  }
}

function listen(server: Server): Promise<{ server: Server; port: number }> {
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve({ server, port: (server.address() as AddressInfo).port })),
  );
}

function path(url: string): string {
  const { pathname, search } = new URL(url);
  return pathname + search;
}

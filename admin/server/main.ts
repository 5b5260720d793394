import { join } from 'node:path';
import type { Breach } from './site-build.ts';
import { createServer, type RunningServer } from './server.ts';

/** Starts the publishing server as the environment says (docs/operasi/), and says where it is. */

const DEFAULT_PORT = 4600;
/** How many ports after the default are tried when nobody asked for a certain one. */
const MORE_PORTS = 20;

const {
  PORT,
  HOST,
  CONTENT_REPO,
  STATE_DIR,
  BRANCH,
  SITE_URL,
  ALLOWED_URLS,
  DESK_USER_HEADER,
  CONTENT_SYNC,
} = process.env;
/** Breaches of a budget that are printed before the rest is only counted. */
const SAID = 20;
const projectDir = join(import.meta.dirname, '../..');

/** What the live site costs its readers too much, a line each. */
function toLines(breaches: readonly Breach[] = []): string {
  const more = breaches.length > SAID ? [`… and ${breaches.length - SAID} more`] : [];
  const lines = [...breaches.slice(0, SAID).map(({ message }) => message), ...more];
  return lines.length > 0 ? [', but over budget:', ...lines].join('\n  ') : '';
}

async function start(): Promise<RunningServer> {
  const first = PORT ? Number(PORT) : DEFAULT_PORT;
  if (!Number.isInteger(first) || first < 0 || first > 65_535)
    throw new Error(`PORT must be a number from 0 to 65535, not “${PORT}”.`);
  for (let port = first; ; port += 1) {
    try {
      return await createServer({
        port,
        host: HOST || undefined,
        projectDir,
        contentRepo: CONTENT_REPO || undefined,
        stateDir: STATE_DIR || undefined,
        branch: BRANCH || undefined,
        siteUrl: SITE_URL ? SITE_URL.replace(/\/$/, '') : undefined,
        publicUrls: ALLOWED_URLS?.split(/[\s,]+/).filter(Boolean),
        userHeader: DESK_USER_HEADER || undefined,
        sync: CONTENT_SYNC === '1',
        log: (line) => console.error(line),
      });
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      if (code === 'EACCES')
        throw new Error(
          `Port ${port} needs more rights than this user has. Choose one above 1023 with PORT=….`,
        );
      if (code !== 'EADDRINUSE') throw error;
      if (PORT)
        throw new Error(
          `Port ${port} is taken by another program. Stop that one, or choose another with PORT=….`,
        );
      if (port - first >= MORE_PORTS)
        throw new Error(`Ports ${first} to ${port} are all taken. Choose a free one with PORT=….`);
      console.log(`Port ${port} is taken by another program; trying ${port + 1}.`);
    }
  }
}

try {
  const server = await start();
  console.log(`Site  ${server.url}/`);
  console.log(`Desk  ${server.deskUrl}`);
  let said = '';
  server.releases.onChange(() => {
    const { building, failure, live } = server.releases;
    const line = building
      ? `Building ${building.commit.slice(0, 12)} …`
      : failure
        ? `The build of ${failure.commit.slice(0, 12)} failed:\n${failure.problems.map(({ file, label, message }) => `  ${file ? `content/${file} · ` : ''}${label}: ${message}`).join('\n')}`
        : live
          ? `Live: ${live.commit.slice(0, 12)}${toLines(live.breaches)}`
          : '';
    if (line && line !== said) console.log(line);
    said = line;
  });
  const { building } = server.releases;
  if (building)
    console.log(`Building ${building.commit.slice(0, 12)} … the site answers as soon as it is done.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void server.close().then(() => process.exit(0)));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

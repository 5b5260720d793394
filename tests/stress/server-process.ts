/** A publishing server as a process of its own, with a tiny build, to be killed by tests. */
import { join } from 'node:path';
import { createServer } from '../../admin/server/server.ts';

const { PORT = '0', CONTENT_REPO = '', STATE_DIR = '' } = process.env;
const server = await createServer({
  port: Number(PORT),
  projectDir: CONTENT_REPO,
  stateDir: STATE_DIR,
  builder: join(import.meta.dirname, '../../admin/server/testing/tiny-build.mjs'),
  watchEvery: 200,
  log: (line) => console.error(line),
});
console.warn(JSON.stringify({ url: server.url, deskUrl: server.deskUrl }));

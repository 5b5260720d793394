import { join } from 'node:path';
import { createServer } from '../../admin/server/server.ts';
import { ensureDeskBundle } from '../../scripts/desk-bundle.ts';
import { root } from '../../scripts/paths.ts';
import type { Contender } from './contender.ts';

/** Our desk on the real server; the site itself is not built, so that nothing else runs meanwhile. */
export async function ours(repo: string, stateDir: string): Promise<Contender> {
  await ensureDeskBundle();
  const server = await createServer({
    port: 0,
    projectDir: root,
    contentRepo: repo,
    stateDir: join(stateDir, 'state'),
    builder: join(import.meta.dirname, 'no-site.mjs'),
  });
  await server.releases.settled();
  return {
    name: 'ours',
    list: `${server.url}/admin/#/collections/news`,
    signIn: async (page) => {
      await page.goto(await server.invite());
      await page.getByLabel('Siapa nama Anda?').fill('Contoh Penulis');
      await page.getByRole('button', { name: 'Mulai bekerja' }).click();
      await page.getByRole('navigation').first().waitFor();
    },
    close: () => server.close(),
  };
}

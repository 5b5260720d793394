import { expect, test } from 'vitest';
import { makeServer } from './testing/server.ts';

test('a server that starts again while desks and readers wait for it starts, and answers every one of them rightly', async () => {
  const made = await makeServer();
  try {
    const ani = await made.signIn('Ani Contoh');
    await made.server.releases.settled();
    const { url } = made.server;
    let over = false;
    const answers: number[] = [];
    /** As a desk does that lost its connection: again and again, from before the server is there. */
    const wait = async (path: string) => {
      while (!over) {
        const status = await fetch(url + path, { headers: { cookie: ani.cookie } })
          .then(async (response) => {
            await response.arrayBuffer();
            return response.status;
          })
          .catch(() => undefined);
        if (status) answers.push(status);
        else await new Promise((resolve) => setTimeout(resolve, 1));
      }
    };
    const waiting = ['/', '/admin/', '/admin/api/session', '/admin/api/publishing'].flatMap((path) => [
      wait(path),
      wait(path),
    ]);
    for (let start = 0; start < 5; start += 1) await made.restart();
    over = true;
    await Promise.all(waiting);
    expect(answers.length).toBeGreaterThan(0);
    expect([...new Set(answers)]).toEqual([200]);
  } finally {
    await made.remove();
  }
});

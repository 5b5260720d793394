import { afterAll, beforeAll, expect, test } from 'vitest';
import { newsText } from '../../admin/server/testing/content.ts';
import { makeServer, type TestServer } from '../../admin/server/testing/server.ts';

let made: TestServer;
beforeAll(async () => {
  made = await makeServer();
});
afterAll(() => made.remove());

test('fifty editors save at once: all succeed, each commit holds its own file and author', async () => {
  const numbers = Array.from({ length: 50 }, (_, number) => number);
  const editors = await Promise.all(numbers.map((number) => made.signIn(`Contoh Penulis ${number}`)));
  const answers = await Promise.all(
    editors.map((editor, number) =>
      editor.act('persistEntry', {
        dataFiles: [
          {
            path: `content/news/p-${number}.md`,
            slug: `p-${number}`,
            raw: newsText({ title: `Contoh ${number}` }),
          },
        ],
        assets: [],
        options: { collectionName: 'news', useWorkflow: number % 2 === 0, newEntry: true },
      }),
    ),
  );
  expect(answers.map(({ status }) => status)).toEqual(numbers.map(() => 200));
  for (const [number, { json }] of answers.entries()) {
    const said = made.git('show', '--format=%an', '--name-only', json.commit).split('\n').filter(Boolean);
    expect(said).toEqual([`Contoh Penulis ${number}`, `content/news/p-${number}.md`]);
  }
  expect(made.git('status', '--porcelain')).toBe('');
});

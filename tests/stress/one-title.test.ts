import { afterAll, beforeAll, expect, test } from 'vitest';
import { newsText } from '../../admin/server/testing/content.ts';
import { makeServer, type Editor, type TestServer } from '../../admin/server/testing/server.ts';
import { countOf } from './count.ts';

/**
 * Many create an entry of one title at the same moment: as the desk does, which takes the next free address, and past
 * it; as drafts, and straight onto main. `CREATIONS=200` runs the long form.
 */
const CREATIONS = countOf('CREATIONS', 40);
const EDITORS = 10;
const asDrafts = { autoSlug: true, useWorkflow: true };
const onMain = { autoSlug: true, useWorkflow: false };
const WAYS = [asDrafts, { ...asDrafts, autoSlug: false }, onMain, { ...onMain, autoSlug: false }];

let made: TestServer;
let editors: Editor[];
beforeAll(async () => {
  made = await makeServer();
  editors = await Promise.all(Array.from({ length: EDITORS }, (_, number) => made.signIn(nameOf(number))));
});
afterAll(() => made.remove());

const nameOf = (number: number) => `Contoh Penulis ${number % EDITORS}`;
const textOf = (title: string, number: number) => newsText({ title, body: `Contoh isi nomor ${number}.\n` });

/** What every creation was answered, all sent at once. */
function createAtOnce(slug: string, ways: typeof WAYS) {
  return Promise.all(
    Array.from({ length: CREATIONS }, async (_, number) => {
      const way = ways[number % ways.length]!;
      const answer = await editors[number % EDITORS]!.act('persistEntry', {
        dataFiles: [{ path: `content/news/${slug}.md`, slug, raw: textOf(slug, number) }],
        assets: [],
        options: { collectionName: 'news', newEntry: true, ...way },
      });
      return { ...answer, ...way, number };
    }),
  );
}

/** The entries of this title, published or drafted, as `ref:path`, each with its text. */
async function stored(slug: string): Promise<Record<string, string | null>> {
  const found: Record<string, string | null> = {};
  for (const [name, tip] of await made.store.refs('refs/heads/')) {
    const ref = name.slice('refs/heads/'.length);
    for (const [file, id] of await made.store.filesIn(tip, 'content/news'))
      if (file.startsWith(slug) && (ref === 'main' || ref === `cms/news/${file.slice(0, -'.md'.length)}`))
        found[`${ref}:content/news/${file}`] = await made.store.readText(id);
  }
  return found;
}

/** Every acknowledged creation is an entry of its own with its own words, by its own author, and there is no other. */
async function expectEachWhole(slug: string, answers: Awaited<ReturnType<typeof createAtOnce>>) {
  const created = answers.filter(({ status }) => status === 200);
  const expected = created.map(({ json: { path, slug: address }, useWorkflow, number }) => [
    `${useWorkflow ? `cms/news/${address}` : 'main'}:${path}`,
    textOf(slug, number),
  ]);
  expect(Object.keys(Object.fromEntries(expected))).toHaveLength(created.length);
  expect(await stored(slug)).toEqual(Object.fromEntries(expected));
  for (const { json, number } of created)
    expect((await made.store.readCommit(json.commit)).author).toBe(nameOf(number));
  expect(await made.store.git(['status', '--porcelain'])).toBe('');
  expect(await made.store.git(['fsck', '--no-dangling', '--no-progress'])).toBe('');
}

test.each([
  ['pasar', 'as drafts', asDrafts],
  ['lomba', 'on main', onMain],
])(`${CREATIONS} creations of “%s” %s at once give ${CREATIONS} entries`, async (slug, _, way) => {
  const answers = await createAtOnce(slug, [way]);
  expect(answers.filter(({ status }) => status !== 200)).toEqual([]);
  await expectEachWhole(slug, answers);
});

test(`${CREATIONS} create one title in every way at once: an entry, or a refusal that says what to do`, async () => {
  const answers = await createAtOnce('bazar', WAYS);
  await expectEachWhole('bazar', answers);
  for (const { status, json, autoSlug, useWorkflow } of answers.filter((each) => each.status !== 200)) {
    expect([status, autoSlug && useWorkflow]).toEqual([409, false]);
    expect(json).toMatchObject(
      json.code === 'exists'
        ? {
            error: expect.stringMatching(
              /^Alamat ini sudah dipakai berita lain\. Pakai alamat “bazar-\d+”, /,
            ),
          }
        : {
            code: 'has-draft',
            error: expect.stringMatching(/^Naskah ini masih punya draf dari .+\. Terbitkan/),
          },
    );
  }
  const told = Map.groupBy(answers, ({ status, json }) => (status === 200 ? 'created' : json.code));
  console.warn([...told].map(([what, { length }]) => `${length} ${what}`).join(', '));
});

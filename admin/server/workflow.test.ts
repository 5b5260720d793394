import sharp from 'sharp';
import { afterEach, expect, test } from 'vitest';
import { DeskError } from './errors.ts';
import { listGone } from './gone.ts';
import { historyOf } from './history.ts';
import { newsText } from './testing/content.ts';
import { makeDesk, type TestDesk } from './testing/desk.ts';

const open: TestDesk[] = [];

async function desk(...args: Parameters<typeof makeDesk>): Promise<TestDesk> {
  const made = await makeDesk(...args);
  open.push(made);
  return made;
}

afterEach(async () => {
  await Promise.all(open.splice(0).map(({ remove }) => remove()));
});

const NEWS = 'content/news/kabar-satu.md';
const draft = { useWorkflow: true, collection: 'news' } as const;

async function refusal(work: Promise<unknown>): Promise<DeskError> {
  return work.then(
    () => Promise.reject(new Error('It was not refused')),
    (error: unknown) => {
      if (error instanceof DeskError) return error;
      throw error;
    },
  );
}

test('a save is one commit on the draft’s branch, in the author’s name, and leaves main alone', async () => {
  const { workflow, siti, git, store } = await desk();
  const main = await store.resolve('main');
  const text = newsText({ title: 'Contoh pasar kue' });
  const saved = await workflow.save(
    { ...draft, path: 'content/news/pasar-kue.md', slug: 'pasar-kue', text, base: null },
    siti,
  );
  expect(git('log', '--format=%an|%s', 'main..cms/news/pasar-kue').trim()).toBe(
    'Siti Contoh|Buat berita “Contoh pasar kue” oleh Siti Contoh',
  );
  expect(git('diff', '--name-only', 'main...cms/news/pasar-kue').trim()).toBe('content/news/pasar-kue.md');
  expect(saved.data).toBe(text);
  expect(await store.resolve('main')).toBe(main);
});

test('a draft goes through review to main, and every save stays in the history of main', async () => {
  const { workflow, siti, budi, git, textAt, store } = await desk();
  const text = newsText({ title: 'Contoh pasar kue' });
  const { file } = await workflow.save(
    { ...draft, path: 'content/news/pasar-kue.md', slug: 'pasar-kue', text, base: null },
    siti,
  );
  await workflow.save(
    {
      ...draft,
      path: 'content/news/pasar-kue.md',
      slug: 'pasar-kue',
      text: `${text}Tambahan.\n`,
      base: file.id,
    },
    siti,
  );
  expect((await refusal(workflow.publish('news', 'pasar-kue', budi))).code).toBe('not-ready');
  await workflow.setStatus('news', 'pasar-kue', 'pending_review', siti);
  await workflow.setStatus('news', 'pasar-kue', 'pending_publish', budi);
  await workflow.publish('news', 'pasar-kue', budi);
  expect(await textAt('main', 'content/news/pasar-kue.md')).toBe(`${text}Tambahan.\n`);
  expect(await store.resolve('refs/heads/cms/news/pasar-kue')).toBeNull();
  const steps = await historyOf(store, workflow.drafts, await workflow.main(), 'content/news/pasar-kue.md');
  expect(
    steps.map(({ action, status, author, changes }) => [action, status, author, changes.length > 0]),
  ).toEqual([
    ['publish', null, 'Budi Contoh', false],
    ['status', 'pending_publish', 'Budi Contoh', false],
    ['status', 'pending_review', 'Siti Contoh', false],
    ['update', 'draft', 'Siti Contoh', true],
    ['create', 'draft', 'Siti Contoh', true],
  ]);
  expect(steps.some((step) => step.draft)).toBe(false);
  expect(
    git('log', '--topo-order', '--format=%an: %s', 'main').split('\n').filter(Boolean).slice(0, 5),
  ).toEqual([
    'Budi Contoh: Terbitkan berita “Contoh pasar kue” oleh Budi Contoh',
    'Budi Contoh: Pindahkan berita “Contoh pasar kue” ke Siap oleh Budi Contoh',
    'Siti Contoh: Pindahkan berita “Contoh pasar kue” ke Ditinjau oleh Siti Contoh',
    'Siti Contoh: Ubah berita “Contoh pasar kue” oleh Siti Contoh',
    'Siti Contoh: Buat berita “Contoh pasar kue” oleh Siti Contoh',
  ]);
});

async function publishEdit({ workflow, budi, idAt }: TestDesk, text: string) {
  const base = await idAt('main', NEWS);
  return workflow.save({ path: NEWS, text, base, useWorkflow: false }, budi);
}

test('two editors change different fields: both survive and the second is told', async () => {
  const made = await desk();
  const { workflow, siti, idAt, textAt } = made;
  const before = (await textAt('main', NEWS)) as string;
  const base = await idAt('main', NEWS);
  await publishEdit(made, before.replace('Contoh ringkasan.', 'Ringkasan Budi.'));
  const saved = await workflow.save(
    { path: NEWS, text: before.replace('Contoh kabar satu', 'Contoh judul Siti'), base, useWorkflow: false },
    siti,
  );
  expect(saved.merged).toEqual([{ field: 'summary', label: 'Ringkasan', by: 'Budi Contoh' }]);
  const after = await textAt('main', NEWS);
  expect(after).toContain('Ringkasan Budi.');
  expect(after).toContain('Contoh judul Siti');
});

test('two editors change the same field: the second sees both, with who and when', async () => {
  const made = await desk();
  const { workflow, siti, idAt, textAt } = made;
  const before = (await textAt('main', NEWS)) as string;
  const base = await idAt('main', NEWS);
  await publishEdit(made, before.replace('Contoh ringkasan.', 'Ringkasan Budi.'));
  const mine = before.replace('Contoh ringkasan.', 'Ringkasan Siti.');
  const { status, code, details, message } = await refusal(
    workflow.save({ path: NEWS, text: mine, base, useWorkflow: false }, siti),
  );
  expect([status, code]).toEqual([409, 'conflict']);
  expect(details).toMatchObject({
    by: 'Budi Contoh',
    fields: [
      {
        field: 'summary',
        label: 'Ringkasan',
        mine: 'Ringkasan Siti.',
        theirs: 'Ringkasan Budi.',
        base: 'Contoh ringkasan.',
      },
    ],
  });
  expect(message).toBe(
    'Budi Contoh sudah mengubah “Ringkasan” sejak Anda membukanya. Pilih atau gabungkan isinya, lalu simpan lagi.',
  );
  await workflow.save(
    { path: NEWS, text: mine, base: details['theirsId'] as string, useWorkflow: false },
    siti,
  );
  expect(await textAt('main', NEWS)).toContain('Ringkasan Siti.');
});

test('changing an existing entry without saying from which version is a conflict, never an overwrite', async () => {
  const { workflow, siti, textAt } = await desk();
  const before = (await textAt('main', NEWS)) as string;
  const error = await refusal(
    workflow.save(
      { path: NEWS, text: before.replace('ringkasan', 'lain'), base: 'f'.repeat(40), useWorkflow: false },
      siti,
    ),
  );
  expect(error.code).toBe('conflict');
});

test('an old draft never reverts a newer published text', async () => {
  const made = await desk();
  const { workflow, siti, idAt, textAt } = made;
  const before = (await textAt('main', NEWS)) as string;
  const base = (await idAt('main', NEWS)) as string;
  await workflow.save(
    {
      ...draft,
      slug: 'kabar-satu',
      path: NEWS,
      text: before.replace('kabar satu', 'judul draf'),
      base,
      status: 'pending_publish',
    },
    siti,
  );
  await made.write('content/news/lain.md', newsText());
  made.git('add', '.');
  made.git('commit', '-qm', 'Dari luar');
  made.git('config', 'user.name', 'Contoh');
  const outside = before.replace('Contoh ringkasan.', 'Ringkasan baru dari luar.');
  await made.write(NEWS, outside);
  made.git('commit', '-qam', 'Dari luar lagi');
  await workflow.publish('news', 'kabar-satu', siti);
  const after = await textAt('main', NEWS);
  expect(after).toContain('judul draf');
  expect(after).toContain('Ringkasan baru dari luar.');
  expect(await textAt('main', 'content/news/lain.md')).toBe(newsText());
});

test('a draft that clashes with newer published text is refused, resolved in the draft, then published', async () => {
  const made = await desk();
  const { workflow, siti, idAt, textAt } = made;
  const before = (await textAt('main', NEWS)) as string;
  const base = (await idAt('main', NEWS)) as string;
  const saved = await workflow.save(
    {
      ...draft,
      slug: 'kabar-satu',
      path: NEWS,
      text: before.replace('Contoh ringkasan.', 'Dari draf.'),
      base,
      status: 'pending_publish',
    },
    siti,
  );
  await made.write(NEWS, before.replace('Contoh ringkasan.', 'Dari luar.'));
  await made.write('content/news/lain.md', newsText());
  made.git('add', '.');
  made.git('commit', '-qm', 'Dari luar');
  const { details } = await refusal(workflow.publish('news', 'kabar-satu', siti));
  expect(details).toMatchObject({
    mineId: saved.file.id,
    fields: [{ mine: 'Dari draf.', theirs: 'Dari luar.' }],
  });
  const text = before.replace('Contoh ringkasan.', 'Dari keduanya.');
  await workflow.save(
    {
      ...draft,
      slug: 'kabar-satu',
      path: NEWS,
      text,
      base: saved.file.id,
      mergedWith: details['theirsId'] as string,
    },
    siti,
  );
  await workflow.publish('news', 'kabar-satu', siti);
  expect(await textAt('main', NEWS)).toContain('Dari keduanya.');
  expect(await textAt('main', 'content/news/lain.md')).toBe(newsText());
});

test('two new entries of one title both live', async () => {
  const { workflow, siti, budi, textAt } = await desk();
  const path = 'content/news/pasar-kue.md';
  await workflow.save(
    { ...draft, slug: 'pasar-kue', path, text: newsText({ title: 'Contoh A' }), base: null },
    siti,
  );
  const request = { ...draft, slug: 'pasar-kue', path, text: newsText({ title: 'Contoh B' }), base: null };
  const error = await refusal(workflow.save(request, budi));
  expect([error.code, error.details['suggestion']]).toEqual(['exists', 'pasar-kue-2']);
  const saved = await workflow.save({ ...request, autoSlug: true }, budi);
  expect(saved.path).toBe('content/news/pasar-kue-2.md');
  expect(await textAt('cms/news/pasar-kue', path)).toContain('Contoh A');
  expect(await textAt('cms/news/pasar-kue-2', saved.path)).toContain('Contoh B');
});

test('what the schema or a missing neighbour forbids is refused with the field’s label', async () => {
  const { workflow, siti } = await desk();
  const bad = newsText({ title: '""', extra: 'tracks:\n  - tidak-ada\n' });
  const { status, details } = await refusal(
    workflow.save({ ...draft, path: 'content/news/b.md', text: bad, base: null }, siti),
  );
  expect(status).toBe(422);
  expect(details['problems']).toContainEqual(expect.objectContaining({ field: 'title', label: 'Judul' }));
  const other = newsText({ extra: 'tracks:\n  - tidak-ada\n' });
  const second = await refusal(
    workflow.save({ ...draft, path: 'content/news/b.md', text: other, base: null }, siti),
  );
  expect(second.details['problems']).toEqual([
    expect.objectContaining({ field: 'tracks.0', label: expect.stringContaining('Jalur') as string }),
  ]);
});

test.each([
  '.git/config',
  'content/../src/kode.ts',
  'src/kode.ts',
  'content/news/../x.md',
  'content/news/A.md',
  '/etc/passwd',
  'content/media/x.sh',
  'content/news/a.md\0',
])('a path outside the content is refused: %j', async (path) => {
  const { workflow, siti } = await desk();
  expect((await refusal(workflow.save({ ...draft, path, text: newsText(), base: null }, siti))).code).toBe(
    'foreign-path',
  );
  expect((await refusal(workflow.remove([path], {}, siti))).code).toBe('foreign-path');
});

test('deleting names what still points there, and a draft can delete after review', async () => {
  const { workflow, siti, textAt, store } = await desk();
  const error = await refusal(workflow.remove(['content/districts/contoh-timur.md'], {}, siti));
  expect(error.details['references']).toEqual([
    expect.objectContaining({ slug: 'kabar-satu', label: expect.stringContaining('Kecamatan') as string }),
  ]);
  await workflow.remove([NEWS], { useWorkflow: true }, siti);
  expect(await textAt('main', NEWS)).not.toBeNull();
  await workflow.setStatus('news', 'kabar-satu', 'pending_publish', siti);
  await workflow.publish('news', 'kabar-satu', siti);
  expect(await textAt('main', NEWS)).toBeNull();
  await workflow.remove(['content/districts/contoh-timur.md'], {}, siti);
  const gone = (await store.log(['-1', 'main', '--', NEWS]))[0];
  const back = await workflow
    .restore({ path: NEWS, commit: `${gone?.parents[0]}` }, siti)
    .catch((error: unknown) => error as DeskError);
  expect(back).toMatchObject({ code: 'problems' });
});

test('a deletion that was proposed is undone by bringing back the version that its form shows', async () => {
  const { workflow, siti, textAt, store } = await desk();
  const [shown, text] = [await store.blobAt('main', NEWS), await textAt('main', NEWS)];
  const commit = await workflow.main();
  await workflow.remove([NEWS], { useWorkflow: true }, siti);
  await workflow.restore({ path: NEWS, commit, base: shown }, siti);
  expect(await textAt('cms/news/kabar-satu', NEWS)).toBe(text);
});

test('a thrown-away draft can be found and restored', async () => {
  const { workflow, siti, budi, textAt } = await desk();
  const path = 'content/news/pasar-kue.md';
  const text = newsText({ title: 'Contoh A' });
  await workflow.save({ ...draft, slug: 'pasar-kue', path, text, base: null }, siti);
  await workflow.discard('news', 'pasar-kue', budi);
  const [kept] = (await workflow.gone()).discarded;
  expect(kept).toMatchObject({
    path,
    title: 'Contoh A',
    author: 'Siti Contoh',
    discardedBy: 'Budi Contoh',
  });
  await workflow.restore({ path, commit: kept?.commit as string }, siti);
  expect(await textAt('cms/news/pasar-kue', path)).toBe(text);
  expect((await workflow.gone()).discarded).toEqual([]);
});

test('an entry keeps its story when its address changes, and those who link to it follow', async () => {
  const { workflow, siti, idAt, textAt } = await desk();
  const [old, path] = ['content/districts/contoh-timur.md', 'content/districts/contoh-barat.md'];
  const text = (await textAt('main', old)) as string;
  await workflow.save(
    {
      useWorkflow: true,
      path: old,
      newPath: path,
      text,
      base: (await idAt('main', old)) as string,
      status: 'pending_publish',
    },
    siti,
  );
  await workflow.publish('districts', 'contoh-timur', siti);
  expect(await textAt('main', old)).toBeNull();
  expect(await textAt('main', path)).toBe(text);
  expect(await textAt('main', NEWS)).toContain('districts:\n  - contoh-barat\n');
});

/** Deletes a published entry by a draft, and publishes that. */
async function deletePublished({ workflow, siti, budi }: TestDesk, path: string) {
  const [, collection = '', slug = ''] = /^content\/(.+)\/(.+)\.md$/.exec(path)!;
  await workflow.remove([path], { useWorkflow: true }, siti);
  await workflow.setStatus(collection, slug, 'pending_publish', siti);
  return workflow.publish(collection, slug, budi);
}

test('a published entry that was deleted can be found, and its last text comes back as a draft', async () => {
  const made = await desk();
  const { workflow, siti, textAt, store, git } = made;
  const other = 'content/news/kabar-dua.md';
  const text = (await textAt('main', NEWS)) as string;
  expect((await workflow.gone()).deleted).toEqual([]);
  await workflow.remove([NEWS], { useWorkflow: true }, siti);
  expect((await workflow.gone()).deleted).toEqual([]);
  await workflow.discard('news', 'kabar-satu', siti);
  await deletePublished(made, NEWS);
  await workflow.remove([other], {}, siti);
  // What goes by git alone was not deleted at the desk.
  git('reset', '-q', '--hard');
  await made.write('content/news/kabar-tiga.md', newsText());
  git('add', '.');
  git('commit', '-qm', 'Dari luar');
  git('rm', '-q', 'content/news/kabar-tiga.md');
  git('commit', '-qm', 'Dari luar');
  const main = await workflow.main();
  const deleted = (await workflow.gone()).deleted;
  expect(
    deleted.map(({ path, title, collection, deletedBy }) => [path, title, collection, deletedBy]),
  ).toEqual([
    [other, 'Contoh kabar dua', 'news', 'Siti Contoh'],
    [NEWS, 'Contoh kabar satu', 'news', 'Budi Contoh'],
  ]);
  const restored = await workflow.restore({ path: NEWS, commit: deleted[1]!.commit }, siti);
  expect([restored.slug, restored.data]).toEqual(['kabar-satu', text]);
  expect((await workflow.drafts.find('news', 'kabar-satu'))?.status).toBe('draft');
  expect(await store.resolve('main')).toBe(main);
  expect((await workflow.gone()).deleted.map(({ path }) => path)).toEqual([other]);
  await workflow.discard('news', 'kabar-satu', siti);
  expect((await workflow.gone()).deleted.map(({ path }) => path)).toEqual([other, NEWS]);
  expect((await workflow.gone()).discarded).toEqual([]);
});

test('an entry that was deleted, brought back and given another address is not deleted', async () => {
  const made = await desk();
  const { workflow, siti, budi } = made;
  await deletePublished(made, NEWS);
  const [gone] = (await workflow.gone()).deleted;
  await workflow.restore({ path: NEWS, commit: gone!.commit }, siti);
  await workflow.setStatus('news', 'kabar-satu', 'pending_publish', siti);
  await workflow.publish('news', 'kabar-satu', budi);
  expect((await workflow.gone()).deleted).toEqual([]);
  await readdress(made, NEWS, 'content/news/kabar-kedua.md');
  expect((await workflow.gone()).deleted).toEqual([]);
  await deletePublished(made, 'content/news/kabar-kedua.md');
  expect((await workflow.gone()).deleted.map(({ path }) => path)).toEqual(['content/news/kabar-kedua.md']);
});

test('of many deletions the latest are listed', async () => {
  const { workflow, siti } = await desk();
  const other = 'content/news/kabar-dua.md';
  for (const path of [NEWS, other]) await workflow.remove([path], {}, siti);
  expect((await listGone(workflow.desk, 1)).deleted.map(({ path }) => path)).toEqual([other]);
});

/** Gives a published entry another address by a draft, and publishes that. */
async function readdress({ workflow, siti, budi, textAt, idAt }: TestDesk, from: string, to: string) {
  const text = (await textAt('main', from)) as string;
  const slug = from.split('/').at(-1)!.replace('.md', '');
  const base = await idAt('main', from);
  await workflow.save(
    { ...draft, slug, path: from, newPath: to, text, base, status: 'pending_publish' },
    siti,
  );
  await workflow.publish('news', slug, budi);
}

test('the history of an entry goes back to before its address changed, and a text of then can come back', async () => {
  const made = await desk();
  const { workflow, siti, git, store, textAt } = made;
  const [second, third] = ['content/news/kabar-kedua.md', 'content/news/kabar-ketiga.md'];
  const first = (await textAt('main', NEWS)) as string;
  await publishEdit(made, first.replace('Contoh ringkasan.', 'Ringkasan Budi.'));
  await readdress(made, NEWS, second);
  // What is written at the old address afterwards is another entry.
  await workflow.save(
    { path: NEWS, text: newsText({ title: 'Contoh lain' }), base: null, useWorkflow: false },
    siti,
  );
  await readdress(made, second, third);
  const steps = await historyOf(store, workflow.drafts, await workflow.main(), third);
  expect(steps.map(({ action, author, path, movedFrom }) => [action, author, path, movedFrom])).toEqual([
    ['publish', 'Budi Contoh', third, null],
    ['rename', 'Siti Contoh', third, second],
    ['publish', 'Budi Contoh', second, null],
    ['rename', 'Siti Contoh', second, NEWS],
    ['update', 'Budi Contoh', NEWS, null],
    [null, 'Contoh', NEWS, null],
  ]);
  expect(steps.map(({ changes }) => changes.length > 0)).toEqual([false, false, false, false, true, true]);
  expect(steps[4]!.changes).toEqual([
    { field: 'summary', label: 'Ringkasan', before: 'Contoh ringkasan.', after: 'Ringkasan Budi.' },
  ]);
  expect(git('log', '-1', '--format=%B', steps[1]!.commit)).toContain(`Desk-Moved-From: ${second}`);
  const restored = await workflow.restore({ path: third, from: NEWS, commit: steps[5]!.commit }, siti);
  expect([restored.path, restored.data]).toEqual([third, first]);
  expect(await textAt('cms/news/kabar-ketiga', third)).toBe(first);
  expect(await textAt('cms/news/kabar-ketiga', NEWS)).toContain('Contoh lain');
});

test('a change of address that does not say where from is followed all the same', async () => {
  const made = await desk();
  const { workflow, git, store } = made;
  const [second, third] = ['content/news/kabar-kedua.md', 'content/news/kabar-ketiga.md'];
  // By git alone, and by a desk that wrote no such line yet.
  git('mv', NEWS, second);
  git('commit', '-qm', 'Dari luar');
  const text = git('show', `main:${second}`).replace('Contoh ringkasan.', 'Ringkasan baru.');
  git('mv', second, third);
  await made.write(third, text);
  git('commit', '-qam', `Ganti alamat\n\nDesk-Action: rename\nDesk-Entry: ${third}`);
  const steps = await historyOf(store, workflow.drafts, await workflow.main(), third);
  expect(steps.map(({ path, movedFrom, changes }) => [path, movedFrom, changes.length])).toEqual([
    [third, second, 1],
    [second, NEWS, 0],
    [NEWS, null, expect.any(Number)],
  ]);
});

test('an entry that takes the place of a deleted one does not take its history', async () => {
  const made = await desk();
  const { workflow, git, store } = made;
  const path = 'content/news/kabar-baru.md';
  git('rm', '-q', NEWS);
  await made.write(path, newsText({ title: 'Contoh lain' }));
  git('add', '.');
  git('commit', '-qm', 'Dari luar');
  const steps = await historyOf(store, workflow.drafts, await workflow.main(), path);
  expect(steps.map(({ movedFrom }) => movedFrom)).toEqual([null]);
});

test('a picture comes with its entry, cleaned and named by its content, and goes when the draft no longer shows it', async () => {
  const { workflow, siti, textAt, idAt, git } = await desk();
  const bytes = await sharp({ create: { width: 40, height: 30, channels: 3, background: '#a50' } })
    .jpeg()
    .withExif({ IFD0: { Make: 'Contoh' } })
    .toBuffer();
  const withPhoto = newsText({
    extra: 'photo:\n  src: /media/foto.jpg\n  alt: Contoh pedagang kue di pasar\n',
  });
  const path = 'content/news/pasar-kue.md';
  const saved = await workflow.save(
    {
      ...draft,
      slug: 'pasar-kue',
      path,
      text: withPhoto,
      base: null,
      assets: [{ path: 'content/media/foto.jpg', bytes }],
    },
    siti,
  );
  const to = saved.assets[0]?.to as string;
  expect(to).toMatch(/^content\/media\/foto-[0-9a-f]{10}\.jpg$/);
  expect(await textAt('cms/news/pasar-kue', path)).toContain(to.slice('content'.length));
  expect(await idAt('cms/news/pasar-kue', to)).not.toBeNull();
  expect(git('diff', '--name-only', 'main', 'cms/news/pasar-kue').trim().split('\n')).toEqual([to, path]);
  await workflow.save({ ...draft, slug: 'pasar-kue', path, text: newsText(), base: saved.file.id }, siti);
  expect(await idAt('cms/news/pasar-kue', to)).toBeNull();
});

import { afterEach, expect, test } from 'vitest';
import { dayOf } from '../../src/calendar.ts';
import { exampleContent, newsText } from './testing/content.ts';
import { makeDesk, type TestDesk } from './testing/desk.ts';

const STORY = 'content/stories/contoh-cerita.md';
const story = (summary = 'Contoh ringkasan.') => `---
title: 'Contoh cerita'
summary: ${summary}
name: Contoh Peserta
district: contoh-timur
track: contoh-jalur
publishedAt: 2026-01-05T08:00:00+07:00
consent:
  form: CONTOH/1 # Contoh catatan
  date: 2026-01-01
  scope:
    - nama
  until: 2036-01-01
---

Contoh isi.
`;
const track = 'content/tracks/contoh-jalur.md';

let desk: TestDesk;
afterEach(() => desk.remove());

/** The example content with one published story; its track is a file whose text the desk does not look at here. */
async function withStory() {
  desk = await makeDesk({ ...exampleContent(), [STORY]: story(), [track]: '---\ntitle: Contoh\n---\n' });
  return desk;
}

test('a withdrawal is one commit on main that changes one field, and nothing when done again', async () => {
  const { workflow, siti, git } = await withStory();
  const { commit } = await workflow.withdrawConsent(STORY, siti);
  expect(git('show', '--format=', '--name-only', commit).trim()).toBe(STORY);
  expect(git('show', `main:${STORY}`)).toBe(
    story().replace('until: 2036-01-01\n', `until: 2036-01-01\n  withdrawnAt: ${dayOf(Date.now())}\n`),
  );
  expect(git('log', '-1', '--format=%s', 'main').trim()).toMatch(
    /^Cabut persetujuan cerita peserta “Contoh cerita”/,
  );
  expect((await workflow.withdrawConsent(STORY, siti)).commit).toBe(git('rev-parse', 'main').trim());
});

test('a draft of the story does not stop it, and does not bring the story back when published', async () => {
  const { workflow, siti, git, store } = await withStory();
  const names = { useWorkflow: true, collection: 'stories', slug: 'contoh-cerita' } as const;
  const base = await store.blobAt('main', STORY);
  await workflow.save({ ...names, path: STORY, text: story('Contoh ringkasan baru.'), base }, siti);
  await workflow.withdrawConsent(STORY, siti);
  await workflow.setStatus('stories', 'contoh-cerita', 'pending_publish', siti);
  await workflow.publish('stories', 'contoh-cerita', siti);
  expect(git('show', `main:${STORY}`)).toContain('summary: Contoh ringkasan baru.');
  expect(git('show', `main:${STORY}`)).toContain('withdrawnAt:');
});

test('an older version that is brought back keeps the withdrawal', async () => {
  const { workflow, siti, git } = await withStory();
  const before = git('rev-parse', 'main').trim();
  await workflow.withdrawConsent(STORY, siti);
  const { data } = await workflow.restore({ path: STORY, commit: before }, siti);
  expect(data).toContain(`withdrawnAt: ${dayOf(Date.now())}`);
});

test('a story whose consent was taken back is not offered again, neither deleted nor as a draft of before', async () => {
  const { workflow, siti, store } = await withStory();
  const names = { useWorkflow: true, collection: 'stories', slug: 'contoh-cerita' } as const;
  const publish = async () => {
    await workflow.setStatus('stories', 'contoh-cerita', 'pending_publish', siti);
    await workflow.publish('stories', 'contoh-cerita', siti);
  };
  const base = await store.blobAt('main', STORY);
  // Deleted once before, while the consent held.
  await workflow.remove([STORY], { useWorkflow: true }, siti);
  await publish();
  const [offered] = (await workflow.gone()).deleted;
  expect(offered).toMatchObject({ path: STORY, title: 'Contoh cerita', deletedBy: 'Siti Contoh' });
  await workflow.restore({ path: STORY, commit: offered!.commit }, siti);
  await publish();
  await workflow.save({ ...names, path: STORY, text: story('Contoh ringkasan baru.'), base }, siti);
  await workflow.discard('stories', 'contoh-cerita', siti);
  expect((await workflow.gone()).discarded).toHaveLength(1);
  await workflow.withdrawConsent(STORY, siti);
  expect((await workflow.gone()).discarded).toEqual([]);
  await workflow.remove([STORY], { useWorkflow: true }, siti);
  await publish();
  expect((await workflow.gone()).deleted).toEqual([]);
  expect((await workflow.gone()).discarded).toEqual([]);
});

test('what tells of no participant has no consent to take back', async () => {
  const { workflow, siti } = await withStory();
  await expect(workflow.withdrawConsent('content/news/kabar-satu.md', siti)).rejects.toThrow(
    'tidak memerlukan',
  );
  await expect(workflow.withdrawConsent('content/stories/tidak-ada.md', siti)).rejects.toThrow(
    'tidak ditemukan',
  );
});

test('a private number needs a reason, once; the reason goes into the history', async () => {
  const { workflow, siti, git } = await withStory();
  const path = 'content/news/nomor.md';
  const names = { useWorkflow: true, collection: 'news', slug: 'nomor', path } as const;
  const text = newsText({ body: 'Contoh: 0812-3456-7890.\n' });
  await expect(workflow.save({ ...names, text, base: null }, siti)).rejects.toMatchObject({
    status: 422,
    code: 'personal-data',
    details: { problems: [{ file: 'news/nomor.md', field: 'body', label: 'Isi' }] },
  });
  expect(git('branch', '--list', 'cms/*')).toBe('');
  const { file } = await workflow.save({ ...names, text, base: null, reason: 'Contoh nomor kantor' }, siti);
  expect(git('log', '-1', '--format=%B', 'cms/news/nomor')).toContain('Contoh nomor kantor');
  const next = text.replace('Contoh ringkasan', 'Contoh ringkasan lain');
  await workflow.save({ ...names, text: next, base: file.id }, siti);
  expect(git('show', `cms/news/nomor:${path}`)).toBe(next);
});

test('a file named like an identity paper needs a reason to be kept for all', async () => {
  const { workflow, siti, git } = await withStory();
  const pdf = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n');
  await expect(workflow.saveMedia('scan-kk-0a1b2c3d4e.pdf', pdf, siti)).rejects.toMatchObject({
    code: 'personal-data',
  });
  await workflow.saveMedia('scan-kk-0a1b2c3d4e.pdf', pdf, siti, 'Contoh isian kosong');
  expect(git('log', '-1', '--format=%B', 'main')).toContain('Contoh isian kosong');
});

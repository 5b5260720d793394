import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { BuiltSite } from '../../src/checks/built-site.ts';
import { readContent } from '../../src/intake/read-content.ts';
import { formatProblem } from '../../src/intake/report.ts';
import { contentTypes } from '../../src/model/index.ts';
import { fullStory, fullTrack } from '../fixtures/fullest.ts';
import { generateContent } from '../fixtures/generate.ts';
import { placesOf } from './build.ts';

const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

async function generated(entries: number, seed: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'contoh-'));
  folders.push(folder);
  await generateContent(folder, { entries, seed });
  return folder;
}

const everythingIn = (folder: string) =>
  Object.fromEntries(
    globSync('**/*.{md,yml}', { cwd: folder }).map((path) => [
      path,
      readFileSync(join(folder, path), 'utf8'),
    ]),
  );

test('generated content is sound, and as much as asked for', async () => {
  const { entries, problems } = await readContent(await generated(1000, 1));
  expect(problems.map(formatProblem)).toEqual([]);
  expect(entries.filter(({ type }) => type.folder)).toHaveLength(1000);
});

test('the same seed gives the same content, another seed another', async () => {
  const [first, again, other] = [
    await generated(150, 7),
    await generated(150, 7),
    await generated(150, 8),
  ].map(everythingIn);
  expect(again).toEqual(first);
  expect(other).not.toEqual(first);
});

test('whatever is made up says “Contoh”', async () => {
  const programme = new Set(globSync('**/*.md', { cwd: placesOf('programme').content }));
  for (const [path, text] of Object.entries(everythingIn(await generated(300, 3))))
    if (!programme.has(path) && path.endsWith('.md')) expect(text, path).toMatch(/contoh/i);
});

test('there is an entry of every content type in every state, all sound', async () => {
  const { entries, problems } = await readContent(placesOf('states').content);
  expect(problems.map(formatProblem)).toEqual([]);
  expect(new Set(entries.map(({ type }) => type.name))).toEqual(new Set(Object.keys(contentTypes)));
});

test('among them are a track with every answer and a story of six pictures, as pages', async () => {
  const { content, dist } = placesOf('states');
  const { entries } = await readContent(content);
  const track = entries.find(({ id }) => id === fullTrack)!;
  const unanswered = Object.keys(contentTypes.track.fields).filter((name) => {
    const answer = (track.data as Record<string, unknown>)[name];
    return answer === undefined || (Array.isArray(answer) && answer.length === 0);
  });
  expect(unanswered).toEqual([]);
  const site = new BuiltSite(dist);
  expect(site.page(`cerita/${fullStory}/index.html`).all('picture')).toHaveLength(6);
  expect(site.page(`pelatihan/${fullTrack}/index.html`).all('h2').length).toBeGreaterThan(10);
});

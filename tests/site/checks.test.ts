import { beforeAll, describe, expect, test } from 'vitest';
import { MOST, weigh } from '../../admin/app/previews/weight.ts';
import { ask } from '../../src/checks/ask.ts';
import { BuiltSite } from '../../src/checks/built-site.ts';
import { checks, type CheckName } from '../../src/checks/index.ts';
import { describe as show } from '../../src/checks/problem.ts';
import { budget, compressed } from '../../src/checks/weight.ts';
import { placesOf, siteNames } from './build.ts';

describe.each(siteNames)('the built site “%s”', (name) => {
  let answers: Awaited<ReturnType<typeof ask>>;
  beforeAll(async () => {
    answers = await ask(placesOf(name).dist);
  });

  test('has pages', () => {
    expect(answers.pages).toBeGreaterThan(30);
  });

  test('the desk says of the page of a text no less than it weighs, and hardly more', async () => {
    const site = new BuiltSite(placesOf(name).dist);
    const texts = site.pageFiles.filter((file) =>
      /^(?:pelatihan|jadwal|berita|cerita|kecamatan)\/(?!halaman)[^/]+\/index\.html$/.test(file),
    );
    expect(texts.length).toBeGreaterThan(15);
    for (const file of texts) {
      const html = site.text(file);
      const said = await weigh(/<main[^]*<\/main>/.exec(html)![0]);
      const excess = said - compressed(html, 11);
      expect(excess, file).toBeGreaterThan(-100);
      expect(excess, file).toBeLessThan(1_700);
    }
    expect(MOST).toBe(budget);
  });

  test.each(Object.keys(checks) as CheckName[])('%s', (check) => {
    expect(answers.problems[check].map(show).join('\n'), checks[check].says).toBe('');
  });
});

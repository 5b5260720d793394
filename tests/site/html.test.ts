import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findJava } from '../../scripts/java.ts';
import { root } from '../../scripts/paths.ts';
import { BuiltSite } from '../../src/checks/built-site.ts';
import { placesOf, siteNames } from './build.ts';

/**
 * React writes void elements with a slash, `<img/>`, which HTML allows and ignores. Of the timelines of animations, which
 * stand behind `@supports`, the checker has not heard yet.
 */
const tolerated = '.*(Trailing slash on void elements|“animation-timeline”).*';

const jar = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');

interface Message {
  url?: string;
  lastLine?: number;
  type: string;
  message: string;
  extract?: string;
}

/** What the Nu HTML checker says of every page, stylesheet and drawing of a site, in one run. */
async function nuSays(folder: string): Promise<string[]> {
  const java = findJava();
  if (!java) throw new Error('There is no Java. Run `npm test` once, or set JAVA_HOME.');
  const site = new BuiltSite(folder);
  const files = [
    ...site.pageFiles,
    ...[...site.files].filter((file) => /\.(css|svg)$/.test(file) && !file.startsWith('pagefind/')),
  ];
  const { stdout } = await promisify(execFile)(
    java,
    [
      '-jar',
      jar,
      '--exit-zero-always',
      '--stdout',
      '--format',
      'json',
      '--also-check-css',
      '--also-check-svg',
      // It guesses the language from the words and takes a page of place names for Malay; src/checks asks for lang="id".
      '--no-langdetect',
      '--filterpattern',
      tolerated,
      ...files,
    ],
    { cwd: folder, maxBuffer: 256 * 1024 * 1024 },
  );
  const { messages } = JSON.parse(stdout) as { messages: Message[] };
  return messages.map(
    ({ url = '', lastLine, type, message, extract }) =>
      `${url.replace(`file:${folder}/`, '')}:${lastLine ?? ''}  ${type}: ${message}${extract ? `  ${extract.trim()}` : ''}`,
  );
}

test.each(siteNames)('the Nu HTML checker has nothing to say about “%s”', async (name) => {
  const said = await nuSays(placesOf(name).dist);
  expect(said.join('\n')).toBe('');
});

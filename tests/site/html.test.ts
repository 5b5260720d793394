import { execFile } from 'node:child_process';
import { join, relative } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findJava } from '../../scripts/java.ts';
import { root } from '../../scripts/paths.ts';
import { placesOf, siteNames } from './build.ts';

const jar = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');

interface Message {
  url?: string;
  lastLine?: number;
  type: string;
  message: string;
  extract?: string;
}

/** What the Nu HTML checker says of every page and stylesheet below a folder, in one run. */
async function nuSays(folder: string): Promise<string[]> {
  const java = findJava();
  if (!java) throw new Error('There is no Java. Run `npm test` once, or set JAVA_HOME.');
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
      folder,
    ],
    { maxBuffer: 256 * 1024 * 1024 },
  );
  const { messages } = JSON.parse(stdout) as { messages: Message[] };
  return messages.map(
    ({ url = '', lastLine, type, message, extract }) =>
      `${relative(folder, url.replace('file:', ''))}:${lastLine ?? ''}  ${type}: ${message}${extract ? `  ${extract.trim()}` : ''}`,
  );
}

test.each(siteNames)('the Nu HTML checker has nothing to say about “%s”', async (name) => {
  const said = await nuSays(placesOf(name).dist);
  expect(said.filter((line) => !line.startsWith('pagefind/')).join('\n')).toBe('');
});

import { dump } from 'js-yaml';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readContent } from '../src/intake/read-content.ts';

/**
 * Writes the entries of a content folder as plain blog posts for a peer: title, description, date and the same text.
 * Pictures are left out, which is to the peer's advantage.
 */
export async function writePosts(content: string, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const { entries } = await readContent(content);
  for (const { type, id, data, body } of entries) {
    if (!type.folder) continue;
    const front = dump({
      title: String(data[type.titleField]),
      description: String(data.summary ?? data.note ?? data[type.titleField]),
      date: String(data.publishedAt ?? data.startsOn ?? '2027-03-01').slice(0, 10),
    });
    writeFileSync(
      join(folder, `${type.collection}-${id}.md`),
      `---\n${front}---\n\n${body.replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')}\n`,
    );
  }
}

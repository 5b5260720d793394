import { readFileSync } from 'node:fs';
import commonmark from 'commonmark-spec';
import { readEntry } from '../../src/intake/read-entry.ts';
import { gfm } from '../fixtures/gfm.ts';
import { scriptPayloads } from '../fixtures/script-payloads/index.ts';

/** A news entry made of one text of the corpus. */
export interface Specimen {
  readonly id: string;
  /** What it is, for a message. */
  readonly text: string;
  /** The whole content file. */
  readonly file: string;
  /** Whether the site takes it; a picture from elsewhere, for one, is refused. */
  readonly accepted: boolean;
}

/**
 * Every example of the CommonMark specification, the shapes that GFM adds, and every script payload, as news.
 * `GFM_SPEC=spec.txt` adds the examples of GitHub's own specification (test/spec.txt of github/cmark-gfm), which no
 * package holds.
 */
export const specimens: readonly Specimen[] = [
  ...commonmark.tests.map(({ number, markdown }) =>
    specimen(`contoh-commonmark-${number}`, markdown.replaceAll('→', '\t')),
  ),
  ...specificationOf(process.env.GFM_SPEC).map((text, index) =>
    specimen(`contoh-gfm-resmi-${index + 1}`, text),
  ),
  ...gfm.map((text, index) => specimen(`contoh-gfm-${index + 1}`, text)),
  ...scriptPayloads.map((text, index) => specimen(`contoh-muatan-${index + 1}`, text, withinLimits(text))),
];

function specimen(id: string, text: string, front: Record<string, string> = {}): Specimen {
  const data = { kind: 'berita', title: `Contoh ${id}`, summary: 'Contoh ringkasan.', ...front };
  const lines = Object.entries(data).map(([name, value]) => `${name}: ${JSON.stringify(value)}`);
  const file = `---\n${lines.join('\n')}\npublishedAt: 2026-01-05T08:00:00+07:00\n---\n${text}`;
  return { id, text, file, accepted: 'entry' in readEntry(`news/${id}.md`, Buffer.from(file)) };
}

/** The payload in every field that is short enough to hold it. */
function withinLimits(text: string): Record<string, string> {
  return {
    ...(text.length <= 110 && { title: text }),
    ...(text.length <= 240 && { summary: text }),
    ...(text.length <= 80 && { author: text }),
  };
}

/** The Markdown of every example of a specification in the form that CommonMark's is written in. */
function specificationOf(file: string | undefined): string[] {
  if (!file) return [];
  const examples = readFileSync(file, 'utf8').matchAll(/^`{32} example.*\n([\s\S]*?)^\.\n/gm);
  return [...examples].map(([, markdown]) => markdown!.replaceAll('→', '\t'));
}

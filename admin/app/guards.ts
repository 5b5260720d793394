import { readEntry } from '../../src/intake/read-entry.ts';
import type { ContentType } from '../../src/model/content-type.ts';
import { typeOfCollection } from '../../src/model/index.ts';
import { DeskError } from './api.ts';
import { toPlain } from './check-field.ts';
import { proposeId } from './entry-id.ts';
import { toFile } from './file-format.ts';
import { askReason, forgetReason, giveReason } from './reason.ts';
import { showProblems } from './refusal.ts';

interface EntryMap {
  get(key: string): unknown;
}

/**
 * Runs before every save: the same check as the build's, then the guard of personal numbers.
 * @throws DeskError, which stops the save and leaves the form as it is.
 */
export async function beforeSave({ entry }: { entry: EntryMap }): Promise<void> {
  const type = typeOfCollection(String(entry.get('collection')))!;
  const data = toPlain(entry.get('data')) as Record<string, unknown>;
  const id = String(entry.get('slug') || proposeId(type, String(data[type.titleField] ?? '')));
  const problems = checkDraft(type, id, data);
  if (problems.length > 0) {
    void showProblems(problems);
    throw new DeskError(
      problems.length === 1
        ? `${problems[0]!.label}: ${problems[0]!.message}`
        : `Ada ${problems.length} isian yang perlu diperbaiki.`,
    );
  }
  forgetReason();
  giveReason(await askReason(type, data, String(entry.get('raw') ?? '')));
}

/** What the build would say of this draft; other entries are not looked at, the server does that. */
function checkDraft(type: ContentType, id: string, data: Record<string, unknown>) {
  const file = type.file ?? `${type.folder}/${id}.md`;
  const read = readEntry(file, new TextEncoder().encode(toFile(type, data)));
  return 'problems' in read ? read.problems : [];
}

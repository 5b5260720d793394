import { store } from 'decap-cms-core/dist/esm/redux';
import { formatMoment, toMoment } from '../../../src/calendar.ts';
import { labelOf } from '../../../src/model/check.ts';
import type { ContentType } from '../../../src/model/content-type.ts';
import { mergeData, type MergeConflict } from '../../../src/model/merge/data.ts';
import { placeOf } from '../../../src/model/index.ts';
import type { Refusal } from '../api.ts';
import { toPlain } from '../check-field.ts';
import { parseFile, tidy } from '../file-format.ts';
import { givenReason } from '../reason.ts';
import { inWords } from '../words.ts';
import { askChoices } from './choices-dialog.ts';
import { ownWords } from './own-words.ts';
import { mayBeCopied, saveCopy } from './save-copy.ts';

type Data = Record<string, unknown>;

const seen = new Map<string, string>();

/** The published version that the next save of this file takes into account. */
export function mergedWith(path: string): string | undefined {
  return seen.get(path);
}

/** A save of this file went through. */
export function forgetMergedWith(path: string): void {
  seen.delete(path);
}

/**
 * Someone saved the same field in between: shows both versions with who and when. What the editor chooses goes into
 * the form, based on the newer version, and waits there to be saved. One's own text can be kept in any case: as a copy,
 * or where there is only one of a kind, as words to be put elsewhere.
 */
export async function offerChoice(refusal: Refusal): Promise<void> {
  const draft = store.getState().entryDraft.get('entry');
  const path = String(refusal.path ?? draft?.get('path') ?? '');
  const place = placeOf(path.replace(/^content\//, ''));
  if (!draft?.get('data') || !place) return;
  const { type } = place;
  const loaded = String(draft.get('raw') ?? '');
  const mine = tidy(type, toPlain(draft.get('data')) as Data);
  const theirs = refusal.theirsData ? tidy(type, parseFile(type, refusal.theirsData)) : undefined;
  const atPublish = Boolean(refusal.mineId);
  const baseText = refusal.baseData ?? (atPublish ? undefined : loaded);
  const base = baseText ? tidy(type, parseFile(type, baseText)) : undefined;
  const answer = await askChoices({
    who: refusal.by || 'Orang lain',
    when: refusal.at ? formatMoment(toMoment(Date.parse(refusal.at))) : '',
    deleted: !theirs,
    fields: theirs ? mergeData(base, mine, theirs).conflicts.map((conflict) => choiceOf(type, conflict)) : [],
    words: mayBeCopied(type) ? undefined : ownWords(type, mine, base),
  });
  if (answer === 'copy') {
    const stored = { slug: String(draft.get('slug') ?? ''), shown: theirs, loaded: refusal.theirsData ?? '' };
    return saveCopy(type, mine, stored, atPublish ? undefined : givenReason());
  }
  if (!answer || !theirs) return;
  if (atPublish && refusal.theirsId) seen.set(path, refusal.theirsId);
  store.dispatch({
    type: 'desk/restored',
    data: mergeData(base, mine, theirs, ({ path }) => answer[path.join('.')]).data,
    loaded: atPublish ? loaded : (refusal.theirsData ?? ''),
    changed: true,
  });
}

function choiceOf(type: ContentType, { path, shown, mine, theirs }: MergeConflict) {
  return {
    name: path.join('.'),
    label: labelOf(type, shown),
    mine: { value: mine, words: inWords(type, path, mine) },
    theirs: { value: theirs, words: inWords(type, path, theirs) },
  };
}

import { isBlank } from '../../src/model/field.ts';
import { modelFieldOf } from './config.ts';

/** What Decap hands over: an Immutable Map. */
interface Held {
  get(key: string): unknown;
}

/**
 * Checks one field's value by its own schema in the model. What lies inside a group or a list is checked by the
 * fields inside.
 * @returns Decap's form of a validation result, with a sentence that names reason and remedy.
 */
export function checkField(field: Held, value: unknown, parentIds: readonly string[] = []) {
  const asked = modelFieldOf(String(field.get('model')));
  if (!asked) return { error: false };
  const plain = toPlain(value);
  if (!asked.required && isBlank(plain)) return { error: false };
  const issue = asked.schema.safeParse(plain).error?.issues.find(({ path }) => path.length === 0);
  return { error: issue ? { type: 'CUSTOM', parentIds, message: issue.message } : false };
}

/** Whether a field matters now, given the values beside it; where one is absent, its fallback is meant. */
export function isAsked(field: Held, siblings: unknown): boolean {
  const model = String(field.get('model'));
  const when = modelFieldOf(model)?.when;
  if (!when) return true;
  const other = modelFieldOf(model.replace(/[^/]+$/, when.field))?.control;
  const answer =
    (siblings as Held | undefined)?.get?.(when.field) ??
    (other?.kind === 'choice' ? other.fallback : undefined);
  return typeof answer === 'string' && when.is.includes(answer);
}

/** Whether a group may stay unanswered and is. */
export function isLeftBlank(field: Held, value: unknown): boolean {
  const asked = modelFieldOf(String(field.get('model')));
  return asked !== undefined && !asked.required && isBlank(toPlain(value));
}

/** Immutable values as plain ones. */
export function toPlain(value: unknown): unknown {
  return typeof (value as { toJS?: unknown })?.toJS === 'function'
    ? (value as { toJS(): unknown }).toJS()
    : value;
}

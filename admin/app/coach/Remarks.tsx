import { useMemo } from 'react';
import { proseOf } from '../../../src/model/check.ts';
import type { ContentType } from '../../../src/model/content-type.ts';
import type { Batch } from '../../../src/model/index.ts';
import type { Draft } from '../../../src/views/draft.ts';
import { advise, unanswered, type Advice, type CoachRules, type Passage } from './advise.ts';
import { lackingIn } from './lacking.ts';
import { useRules } from './rules.ts';

type Data = Record<string, unknown>;

/** What would make an entry easier to read, field by field, and what it leaves open; nothing where it has no sentences. */
export function Remarks({ type, data }: { readonly type: ContentType; readonly data: Data }) {
  const rules = useRules();
  const passages = proseOf(type, data);
  // The same words make the same remarks: most changes of the form are not in its sentences.
  const remarks = useMemo(() => advise(passages, rules), [JSON.stringify(passages), rules]);
  if (passages.length === 0) return null;
  const lacking = lackingOf(type, data, passages, rules);
  const places = Map.groupBy([...remarks, ...lacking], ({ where }) => where ?? 'Seluruh tulisan');
  return (
    <>
      <h2>Bahasa</h2>
      {places.size === 0 && <p>Sudah mudah dibaca.</p>}
      {[...places].map(([where, advice]) => (
        <section key={where}>
          <h3>{where}</h3>
          <ul>
            {advice.map(({ kind, about, what }, index) => (
              <li key={index}>
                <small>{kind}</small> <b>{about}</b>: {what}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

/** News that only sets a rumour right need not say how to join. */
function lackingOf(
  { collection }: ContentType,
  data: Data,
  passages: readonly Passage[],
  rules: CoachRules,
): Advice[] {
  if (collection === 'batches') return lackingIn(data as Draft<Batch>, Date.now());
  return collection === 'news' && data['kind'] !== 'klarifikasi' ? unanswered(passages, rules) : [];
}

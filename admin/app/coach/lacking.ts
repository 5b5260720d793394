import { batch } from '../../../src/model/batch.ts';
import type { Batch } from '../../../src/model/index.ts';
import { isBlank } from '../../../src/model/field.ts';
import { batchStatus, isOver } from '../../../src/views/batch-status.ts';
import type { Draft } from '../../../src/views/draft.ts';
import type { Advice } from './advise.ts';

/** What residents ask of a batch, and the fields any of which answers it. Whom it serves is always said: no district means all. */
const residentsAsk: readonly (readonly [question: string, ...fields: (keyof Batch)[]])[] = [
  ['kapan', 'startsOn', 'dateNote'],
  ['di mana', 'sessions'],
  ['apa yang dibawa', 'documents'],
  ['bagaimana mendaftar', 'registration'],
  ['sampai kapan mendaftar', 'registrationClosesOn'],
  ['berapa biayanya', 'cost'],
  ['kepada siapa bertanya', 'contact'],
];

/** What a batch that one can still join leaves open, and where to write it. */
export function lackingIn(data: Draft<Batch>, now: number): Advice[] {
  if (data.reportedOn || isOver(batchStatus(data, now))) return [];
  return residentsAsk
    .filter(([, ...fields]) => fields.every((name) => isBlank(data[name])))
    .map(([question, ...fields]) => ({
      kind: 'yang kurang',
      about: question,
      what: `Isi ${fields.map((name) => `“${batch.fields[name].label}”`).join(' atau ')} bila sudah diketahui.`,
    }));
}

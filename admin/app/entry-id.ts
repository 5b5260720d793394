import type { ContentType } from '../../src/model/content-type.ts';
import { isEntryId } from '../../src/model/field.ts';
import { reservedIds } from '../../src/urls.ts';

const MAX = 72;

/**
 * The id a new entry gets from its title: what `isEntryId` accepts and no page of the site has taken. That no other
 * entry has it is the server's to decide.
 */
export function proposeId(type: ContentType, title: string): string {
  const words = title
    .normalize('NFKD')
    .replace(/[\u0300-\u036f’']/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  const short =
    words.length <= MAX
      ? words
      : words
          .slice(0, MAX + 1)
          .replace(/-[^-]*$/, '')
          .slice(0, MAX);
  const id = isEntryId(short) ? short : type.name.toLowerCase();
  return reservedIds[type.collection]?.includes(id) ? `${id}-${type.name.toLowerCase()}` : id;
}

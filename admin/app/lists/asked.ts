/** What an editor asked of a list. */
export interface Asked {
  readonly q: string;
  readonly state: string;
  readonly sort: string;
  readonly group: string;
  readonly year: string;
  readonly track: string;
  readonly district: string;
  readonly author: string;
  readonly page: number;
}

/** Asks for everything there is, in whatever order. */
export const everything = { q: '', state: '', year: '', track: '', district: '', author: '', page: 1 };

const nothingAsked: Asked = { ...everything, sort: '-updatedAt', group: '' };
const keyOf = (collection: string) => `desk-list-${collection}`;

/** Keeps it while the tab lives, so that the way back from an entry leads to the same place. */
export function rememberAsked(collection: string, asked: Asked): void {
  sessionStorage.setItem(keyOf(collection), JSON.stringify(asked));
}

export function recallAsked(collection: string): Asked {
  const kept = sessionStorage.getItem(keyOf(collection));
  return { ...nothingAsked, ...(kept && (JSON.parse(kept) as Partial<Asked>)) };
}

/** Whether it leaves entries out. */
export function narrows({ q, state, year, track, district, author }: Asked): boolean {
  return Boolean(q || state || year || track || district || author);
}

import { ask } from './api.ts';
import type { BuildFailure } from './publishing/status.ts';

/** One entry in a list, as the server knows it without opening its file. */
export interface ListedEntry {
  readonly collection: string;
  readonly slug: string;
  readonly path: string;
  readonly title: string;
  readonly state: EntryState;
  /** The state of its draft, if there is one. */
  readonly draft: string | null;
  /** The name its draft is kept under; differs from `slug` once the draft changes the address. */
  readonly draftSlug: string | null;
  readonly published: boolean;
  /** Its draft deletes it. */
  readonly deletes: boolean;
  readonly author: string | null;
  readonly updatedAt: string | null;
  readonly date: string | null;
  readonly picture: string | null;
  /** Published, but not on the site yet. */
  readonly publishing: 'building' | 'failed' | null;
  /** The group it stands in, where groups were asked for. */
  readonly group?: string;
  readonly data?: Record<string, unknown>;
}

export type EntryState =
  'draft' | 'pending_review' | 'pending_publish' | 'published' | 'scheduled' | 'expired';

export interface EntryPage {
  readonly entries: readonly ListedEntry[];
  readonly total: number;
  readonly page: number;
  readonly pages: number;
  readonly counts: Readonly<Partial<Record<EntryState, number>>>;
  /** What the collection's entries can be narrowed by. */
  readonly facets: {
    readonly years: readonly string[];
    readonly tracks: readonly { readonly id: string; readonly title: string }[];
    readonly districts: readonly { readonly id: string; readonly title: string }[];
    readonly authors: readonly string[];
  };
  /** Why what is published is not on the site, when its build failed. */
  readonly failed: BuildFailure | null;
}

/** What an editor calls each state. */
export const stateLabels: Readonly<Record<EntryState, string>> = {
  draft: 'Draf',
  pending_review: 'Ditinjau',
  pending_publish: 'Siap',
  published: 'Tayang',
  scheduled: 'Terjadwal',
  expired: 'Berakhir',
};

/** Asks the server for entries; parameters that are empty are left out. */
export function listEntries(
  parameters: Readonly<Record<string, string | number | undefined>>,
): Promise<EntryPage> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    if (value !== undefined && value !== '') query.set(name, String(value));
  return ask<EntryPage>(`entries?${query}`);
}

/** Where the desk opens an entry. */
export function entryHref({ collection, slug, draftSlug }: ListedEntry): string {
  return `#/collections/${collection}/entries/${draftSlug ?? slug}`;
}

import type { BatchView, ContactView } from './batch.ts';
import type { SiteView } from './site.ts';

/** Something official, and whose it is. */
export interface OfficialEntry {
  /** A domain, the whole address of a page, a number, or a mail address, as editors wrote it. */
  readonly what: string;
  readonly owner: string;
}

/** Everything that may be called official: what the settings list, and what pages of this site tell residents to use. */
export interface OfficialList {
  readonly domains: readonly OfficialEntry[];
  readonly pages: readonly OfficialEntry[];
  readonly numbers: readonly OfficialEntry[];
  readonly mails: readonly OfficialEntry[];
}

/** Where what is official is written. */
export interface OfficialSources {
  readonly site: SiteView;
  /** Batches that are not over. */
  readonly batches?: readonly Pick<BatchView, 'title' | 'registration' | 'contact'>[];
  readonly offices?: readonly { readonly title: string; readonly office?: ContactView }[];
}

/** What is official on the site at `origin`. */
export function toOfficialList({
  site,
  origin,
  batches = [],
  offices = [],
}: OfficialSources & { readonly origin: string | URL }): OfficialList {
  const program = { owner: 'Kontak program', contact: site.contact };
  const others = [
    ...batches.map(({ title, contact }) => ({ owner: title, contact })),
    ...offices.map(({ title, office }) => ({ owner: title, contact: office })),
  ];
  const registrations = batches.map(({ title, registration = {} }) => ({
    owner: `Pendaftaran ${title}`,
    ...registration,
  }));
  return {
    domains: once([
      { what: new URL(origin).hostname, owner: 'situs ini' },
      ...site.officialDomains.map((what) => ({ what, owner: ownerOf(what, site) })),
    ]),
    pages: once([
      ...site.officialPages.map(({ label, url }) => ({ what: url, owner: label })),
      ...registrations.map(({ owner, url }) => ({ what: url, owner })),
    ]),
    numbers: once([
      ...site.officialNumbers.map(({ label, number }) => ({ what: number, owner: label })),
      ...numbersOf([program]),
      ...registrations.map(({ owner, number }) => ({ what: number, owner })),
      ...numbersOf(others),
    ]),
    mails: once(
      [program, ...others].map(({ owner, contact }) => ({
        what: contact?.email,
        owner: contact?.name ?? owner,
      })),
    ),
  };
}

function numbersOf(contacts: readonly { owner: string; contact?: ContactView }[]) {
  return contacts.flatMap(({ owner, contact }) =>
    [contact?.whatsapp, contact?.phone].map((what) => ({ what, owner: contact?.name ?? owner })),
  );
}

/** An entry as its answer tells it. */
export function asListed({ what, owner }: OfficialEntry): string {
  return `Yang tercatat: ${what} (${owner}).`;
}

/** The organiser whose own site lies on a domain. */
function ownerOf(domain: string, { organisers }: SiteView): string {
  const owner = organisers.find(({ url }) => {
    const host = url && URL.canParse(url) ? new URL(url).hostname : '';
    return host === domain || host.endsWith(`.${domain}`);
  });
  return owner?.parent ?? owner?.name ?? 'penyelenggara';
}

function once(entries: readonly { what?: string; owner: string }[]): OfficialEntry[] {
  const first = new Map<string, OfficialEntry>();
  for (const { what, owner } of entries) if (what && !first.has(what)) first.set(what, { what, owner });
  return [...first.values()];
}

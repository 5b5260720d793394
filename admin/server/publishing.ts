import { CONTENT } from './content-paths.ts';
import type { Releases } from './releases.ts';
import type { BuildFailure } from './site-build.ts';
import type { GitStore } from './git-store.ts';
import type { Upstream, UpstreamStatus } from './upstream.ts';

export interface PublishingStatus {
  state: 'idle' | 'building' | 'live' | 'failed';
  /** The commit that is published, whether or not it is live yet. */
  commit: string | null;
  live: { commit: string; since: string; url: string } | null;
  building: { commit: string; startedAt: string } | null;
  waiting: boolean;
  failed: BuildFailure | null;
  /** When the site changes next by itself. */
  next: string | null;
  upstream: UpstreamStatus;
}

export type CommitState = 'waiting' | 'building' | 'live' | 'failed';

/** What the desk shows after Publish. */
export function publishingStatus(releases: Releases, upstream: Upstream, siteUrl: string): PublishingStatus {
  const { live, building, failure, main, next, waiting } = releases;
  return {
    state: building ? 'building' : failure ? 'failed' : live ? 'live' : 'idle',
    commit: main,
    live: live && { commit: live.commit, since: new Date(live.builtAt).toISOString(), url: siteUrl },
    building,
    waiting,
    failed: failure,
    next: next === null ? null : new Date(next).toISOString(),
    upstream: upstream.status,
  };
}

/** Whether what was published in a commit is live yet: it may have gone out with a later one. */
export async function stateOfCommit(
  store: GitStore,
  releases: Releases,
  commit: string,
): Promise<CommitState> {
  const includes = async (later: string | undefined) =>
    later !== undefined && store.isAncestor(commit, later);
  if (await includes(releases.live?.commit)) return 'live';
  if (await includes(releases.building?.commit)) return 'building';
  return (await includes(releases.failure?.commit)) ? 'failed' : 'waiting';
}

/** The content files whose published version is not live yet, and why; empty when the site shows all that is published. */
export async function awaitedPaths(
  store: GitStore,
  releases: Releases,
  main: string,
): Promise<ReadonlyMap<string, 'building' | 'failed'>> {
  const live = releases.live?.commit;
  if (live === main || live === undefined) return new Map();
  const state = releases.failure && !releases.building ? 'failed' : 'building';
  const changes = await store.changesBetween(live, main, CONTENT);
  return new Map(changes.map(({ path }) => [path, state]));
}

import { parseDocument } from 'yaml';
import { dayOf } from '../../src/calendar.ts';
import { commitMessage } from './commit-message.ts';
import { entryPlace } from './content-paths.ts';
import type { DeskRepository } from './desk-repository.ts';
import { badRequest, DeskError, notFound } from './errors.ts';
import type { Person } from './git-store.ts';
import { refuseProblems, existsIn } from './neighbours.ts';

/**
 * A participant takes back their consent: the published story says so from today on, in one commit on main, whatever
 * draft of it lies about. A draft keeps its text; published later, it keeps the withdrawal too, for only what it changed
 * itself comes along. Done twice, it changes nothing.
 */
export async function withdrawConsent(
  desk: DeskRepository,
  path: string,
  author: Person,
  now = Date.now(),
): Promise<{ commit: string; file: { path: string; id: string }; data: string }> {
  const place = entryPlace(path);
  if (!('consent' in place.type.fields))
    throw badRequest(`“${place.type.label}” tidak memerlukan persetujuan peserta.`);
  return desk.write(async () => {
    const main = await desk.main();
    const id = await desk.store.blobAt(main, place.path);
    const text = await desk.store.readText(id);
    if (id === null || text === null) {
      if (await desk.draftOf(place.path))
        throw new DeskError(
          409,
          'not-ready',
          'Cerita ini belum pernah tayang, jadi tidak ada yang perlu diturunkan. Buang saja drafnya.',
        );
      throw notFound('Cerita ini');
    }
    const withdrawn = withWithdrawal(text, dayOf(now));
    if (withdrawn === text) return { commit: main, file: { path: place.path, id }, data: text };
    const stored = await desk.store.writeBlob(withdrawn);
    const changes = new Map([[place.path, { id: stored }]]);
    await refuseProblems(place, withdrawn, existsIn(desk, changes, [main], { inDrafts: false }));
    const message = commitMessage({ action: 'withdraw', author, ...(await desk.describe(main, place)) });
    const commit = await desk.commit(main, changes, { message, author });
    await desk.move([{ ref: desk.mainRef, from: main, to: commit }], `withdraw ${place.path}`);
    return { commit, file: { path: place.path, id: stored }, data: withdrawn };
  });
}

/** The story's text with the day of the withdrawal, all else as it was; one that has a day keeps it. */
function withWithdrawal(text: string, day: string): string {
  const [, head = '', rest = ''] = frontMatter.exec(text) ?? [];
  const document = parseDocument(head);
  if (document.getIn(withdrawnAt)) return text;
  document.setIn(withdrawnAt, day);
  return `---\n${document.toString({ lineWidth: 0 })}${rest}`;
}

/** An older text of an entry whose participant has since taken back their consent: it stays taken back. */
export function stillWithdrawn(older: string, published: string | null): string {
  const [, head = ''] = frontMatter.exec(published ?? '') ?? [];
  const day = parseDocument(head).getIn(withdrawnAt);
  return typeof day === 'string' ? withWithdrawal(older, day) : older;
}

const frontMatter = /^---\r?\n([^]*?\n)(---[^]*)$/;
const withdrawnAt = ['consent', 'withdrawnAt'];

import { expect, test } from 'vitest';
import { tidy } from './housekeeping.ts';
import { makeRepository } from './testing/repository.ts';

test('packing at night keeps every object that something names, and the open readers go on', async () => {
  const { store, git, remove } = await makeRepository({ 'content/news/a.md': 'satu\n' });
  const main = (await store.resolve('main')) as string;
  const id = await store.writeBlob('baru saja\n');
  git('gc', '--quiet');
  await tidy(store);
  expect(await store.readText(await store.blobAt(main, 'content/news/a.md'))).toBe('satu\n');
  expect(await store.readText(id)).toBe('baru saja\n');
  expect(git('fsck', '--no-dangling', '--no-progress')).toBe('');
  await remove();
});

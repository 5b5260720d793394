import { perPage } from './check.ts';

export const language = perPage('Every page names its language, Indonesian.', function* (page) {
  const html = page.all('html')[0];
  if (html?.attributes.lang !== 'id')
    yield page.problem(`<html> has lang="${html?.attributes.lang ?? ''}"; write lang="id".`, html);
});

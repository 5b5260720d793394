import { perPage } from './check.ts';

export const pictures = perPage('Every picture has its size and an alternative text.', function* (page) {
  for (const picture of page.all('img')) {
    const { width, height, alt, src } = picture.attributes;
    for (const [name, value] of Object.entries({ width, height }))
      if (!/^[1-9]\d*$/.test(value ?? ''))
        yield page.problem(`${src} has no ${name}: the page would jump while it loads.`, picture);
    if (alt === undefined)
      yield page.problem(`${src} has no alt: write what it shows, or alt="" when it is decoration.`, picture);
  }
});

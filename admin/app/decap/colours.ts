import { type Patch } from './patch.ts';

/** One of Decap's colours. */
const colour = (name: string, from: string, to: string): Patch => ({
  file: 'decap-cms-ui-default/dist/esm/styles.js',
  why: 'the desk wears the site’s colours',
  find: `  ${name}: '${from}'`,
  replace: `  ${name}: '${to}'`,
});

/** Decap’s colours become the site’s. */
export const colours: readonly Patch[] = [
  colour('blue', '#3a69c7', '#1d4a3b'),
  colour('blueLight', '#e8f5fe', '#e4f1e6'),
  colour('grayLight', '#eff0f4', '#faf6ed'),
  colour('gray', '#798291', '#5b5347'),
  colour('grayDark', '#313d3e', '#1f1b15'),
  colour('red', '#ff003b', '#a3231a'),
  colour('redDark', '#D60032', '#8c1c14'),
  colour('redLight', '#fcefea', '#fbeae6'),
  colour('teal', '#17a2b8', '#1d4a3b'),
  colour('tealDark', '#117888', '#1d4a3b'),
  colour('tealLight', '#ddf5f9', '#e4f1e6'),
];

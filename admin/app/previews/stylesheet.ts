const styles = import.meta.glob<string>('../../../src/styles/{tokens,fonts,base,prose}.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const components = import.meta.glob<string>('../../../src/components/*.css', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const order = ['tokens', 'fonts', 'base', 'prose'];

/** The site's own stylesheet as text, in the order of the page's layout, for the preview's frame. */
export const siteStylesheet = [
  ...order.map((name) => styles[`../../../src/styles/${name}.css`]!),
  ...Object.keys(components)
    .sort()
    .map((path) => components[path]!),
].join('\n');

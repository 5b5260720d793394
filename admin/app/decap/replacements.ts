import { ours } from './patch.ts';

/** Whole modules of Decap that the desk replaces. */
export const replacements: Readonly<Record<string, string>> = {
  // paste/ keeps what our texts can hold; Decap's own takes Word's bullets for words and Google's wrapper for bold.
  'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/html/withHtml.js': `
    import { markdownToSlate } from '../../../serializers';
    import { withPaste } from ${ours('paste/with-paste.ts')};
    export default (editor) => withPaste(editor, (markdown) => markdownToSlate(markdown));`,
  // The config is derived from the model and typed; its checker compiles code at run time, which the CSP forbids.
  'decap-cms-core/dist/esm/constants/configSchema.js': 'export function validateConfig() {}',
  // photo/prepare.ts draws pictures anew; Decap's own way enlarges small ones and brings 800 kB of codecs.
  'decap-cms-core/dist/esm/lib/imageTransformations.js': `
    export const getMediaProcessingConfig = () => undefined;
    export const getMediaProcessingFileName = (name) => name;
    export const shouldTransformImage = () => false;
    export const transformImage = undefined;`,
  // Node's Buffer for parsers that the desk does not bring.
  'decap-cms-core/dist/esm/lib/polyfill.js': 'globalThis.global = globalThis;',
  // The browser hashes and stores by itself.
  'decap-cms-lib-util/dist/esm/getBlobSHA.js': `
    export default async function getBlobSHA(blob) {
      const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
      return Array.from(hash, (byte) => byte.toString(16).padStart(2, '0')).join('');
    }`,
  // safety/ keeps what is typed.
  'decap-cms-lib-util/dist/esm/localForage.js': `
    const nothing = async () => null;
    export default { getItem: nothing, setItem: nothing, removeItem: nothing };`,
  // Ours speaks to editors; Decap's opens an issue at GitHub with the text in it.
  'decap-cms-core/dist/esm/components/UI/ErrorBoundary.js': `export { ErrorBoundary, default } from ${ours('shell/ErrorBoundary.tsx')};`,
  // file-format.ts reads and writes entries; Decap's TOML and front matter parsers are not used.
  'decap-cms-core/dist/esm/formats/toml.js': 'export default {};',
  'decap-cms-core/dist/esm/formats/yaml.js': 'export default {};',
  'decap-cms-core/dist/esm/formats/frontmatter.js': `
    export const FrontmatterInfer = {};
    export const frontmatterJSON = () => ({});
    export const frontmatterTOML = () => ({});
    export const frontmatterYAML = () => ({});`,
};

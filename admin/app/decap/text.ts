import { ours, type Patch } from './patch.ts';

/** The editor of formatted text. */
export const text: readonly Patch[] = [
  {
    file: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/RawEditor.js',
    why: 'what is pasted as formatted text becomes Markdown',
    find: `useMemo(() => withReact(withHistory(createEditor())), [])`,
    replace: `useMemo(() => withPastedMarkdown(withReact(withHistory(createEditor()))), [])`,
  },
  {
    file: 'decap-cms-widget-markdown/dist/esm/MarkdownControl/RawEditor.js',
    why: 'what is pasted as formatted text becomes Markdown',
    find: `import defaultEmptyBlock from './plugins/blocks/defaultEmptyBlock';`,
    replace: `import defaultEmptyBlock from './plugins/blocks/defaultEmptyBlock';
import { withPastedMarkdown } from ${ours('paste/with-paste.ts')};`,
  },
];

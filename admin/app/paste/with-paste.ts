import { Editor, Element, Node, Range, Transforms, type Descendant } from 'slate';
import { toMarkdown } from './to-markdown.ts';

/** What Slate's React binding adds to an editor, as far as pasting needs it. */
export interface TextEditor extends Editor {
  insertData(data: DataTransfer): void;
  /** Puts Markdown where the cursor is, or at the end. */
  insertMarkdown?(markdown: string): void;
  /** Puts Markdown after the paragraph that the cursor is at the end of, or at the end of the text. */
  insertBlocks?(markdown: string): void;
}

let open: TextEditor | undefined;

/** Puts Markdown into the text that is open, as blocks of their own after the one that the cursor is in. */
export function insertIntoText(markdown: string): void {
  if (!open) return;
  if (open.selection) Transforms.select(open, Editor.end(open, [Range.end(open.selection).path[0]!]));
  open.insertBlocks?.(markdown);
}

/** Formatted text: what is pasted becomes our blocks. `parse` makes them from Markdown. */
export function withPaste<E extends TextEditor>(editor: E, parse: (markdown: string) => Descendant[]): E {
  const { isInline, isVoid } = editor;
  editor.isInline = (element) => (element as { type?: string }).type === 'link' || isInline(element);
  editor.isVoid = (element) => (element as { type?: string }).type === 'image' || isVoid(element);
  editor.insertMarkdown = (markdown) => insertBlocks(editor, parse(markdown));
  editor.insertBlocks = editor.insertMarkdown;
  return takePasted(editor, ({ html, text }) => html !== '' || text !== '');
}

/** Markdown as it is written: pasted HTML becomes Markdown, plain text stays as it is. */
export function withPastedMarkdown<E extends TextEditor>(editor: E): E {
  editor.insertMarkdown = (markdown) => {
    toEnd(editor);
    markdown.split('\n').forEach((line, index) => {
      if (index > 0) Transforms.splitNodes(editor, { always: true });
      editor.insertText(line);
    });
  };
  editor.insertBlocks = (markdown) => {
    toEnd(editor);
    const [line] = editor.selection!.anchor.path as [number];
    const isOpen = (at: number) => at in editor.children && Node.string(editor.children[at]!) !== '';
    editor.insertMarkdown!(`${isOpen(line) ? '\n\n' : ''}${markdown}${isOpen(line + 1) ? '\n' : ''}`);
  };
  return takePasted(editor, ({ html }) => html !== '');
}

function takePasted<E extends TextEditor>(
  editor: E,
  isOurs: (pasted: { html: string; text: string }) => boolean,
): E {
  const { insertData } = editor;
  editor.insertData = (data) => {
    const pasted = { html: data.getData('text/html'), text: data.getData('text/plain') };
    // Copied within the editor: Slate knows best.
    const isSlate =
      pasted.html.includes('data-slate-fragment') || data.types.includes('application/x-slate-fragment');
    if (isSlate || !isOurs(pasted)) return insertData(data);
    const markdown = toMarkdown(pasted);
    if (markdown) editor.insertMarkdown!(markdown);
  };
  open = editor;
  return editor;
}

/** Slate's own insertFragment makes a heading that is pasted first part of the paragraph before it. */
function insertBlocks(editor: Editor, blocks: Descendant[]): void {
  toEnd(editor);
  const [only] = blocks;
  if (blocks.length === 1 && Element.isElement(only) && (only as { type?: string }).type === 'paragraph')
    return Transforms.insertFragment(editor, blocks);
  Editor.withoutNormalizing(editor, () => {
    let at = editor.selection!.anchor.path[0]!;
    const around = editor.children[at] as Element & { type?: string };
    if (around.type === 'paragraph' && Node.string(around)) {
      Transforms.splitNodes(editor, { always: true });
      if (Node.string(editor.children[at + 1]!) === '') Transforms.removeNodes(editor, { at: [at + 1] });
      if (Node.string(editor.children[at]!) === '') Transforms.removeNodes(editor, { at: [at] });
      else at += 1;
    } else if (around.type === 'paragraph') Transforms.removeNodes(editor, { at: [at] });
    else at += 1;
    Transforms.insertNodes(editor, blocks, { at: [at] });
    Transforms.select(editor, Editor.end(editor, [at + blocks.length - 1]));
  });
}

/** Deletes what is selected; without a cursor, goes to the end of the text. */
function toEnd(editor: Editor): void {
  if (!editor.selection) Transforms.select(editor, Editor.end(editor, []));
  else if (Range.isExpanded(editor.selection)) Transforms.delete(editor);
}

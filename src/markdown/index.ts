import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it/index.js';

/** A heading of a text, for a table of contents. */
export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}

export interface RenderedMarkdown {
  readonly html: string;
  readonly headings: readonly Heading[];
  /** Pictures of the media folder, in order. */
  readonly pictures: readonly { readonly src: string; readonly alt: string }[];
  /** Picture addresses that were not drawn, because they lie outside the media folder. */
  readonly refusedPictures: readonly string[];
}

interface Collected {
  headings: Heading[];
  pictures: { src: string; alt: string }[];
  refusedPictures: string[];
}

/** Where a link may lead: the web, a mail or telephone programme, this site, a place on this page. */
const SAFE_LINK = /^(?:https?:\/\/|mailto:|tel:|\/(?!\/)|#)/i;
const MEDIA_PICTURE = /^\/media\/[a-z0-9][a-z0-9._-]*\.(?:jpe?g|png|webp)$/;

const engine = new MarkdownIt({ html: false, linkify: true, typographer: false });
engine.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
engine.validateLink = (url) => SAFE_LINK.test(url.trim()) && !/[\u0000-\u001f]/.test(url);

engine.renderer.rules.image = (tokens, index, options, env: Collected, renderer) => {
  const token = tokens[index]!;
  const src = String(token.attrGet('src'));
  const alt = renderer.renderInlineAsText(token.children ?? [], options, env);
  if (!MEDIA_PICTURE.test(src)) {
    env.refusedPictures.push(src);
    return engine.utils.escapeHtml(alt);
  }
  env.pictures.push({ src, alt });
  const { caption } = (token.meta ?? {}) as { caption?: string };
  const below = caption ? `<figcaption class="soft">${engine.utils.escapeHtml(caption)}</figcaption>` : '';
  return `<img src="${src}" alt="${engine.utils.escapeHtml(alt)}">${below}`;
};

/** A picture that stands alone and has a title is a figure; the title is what stands below it. */
engine.core.ruler.push('captions', ({ tokens }) => {
  for (const [index, { type, children }] of (tokens as Token[]).entries()) {
    const picture = type === 'inline' && children?.length === 1 ? children[0]! : undefined;
    const caption = picture?.type === 'image' && picture.attrGet('title');
    const [before, after] = [tokens[index - 1], tokens[index + 1]];
    if (!caption || before?.type !== 'paragraph_open' || before.hidden || !after) continue;
    if (!MEDIA_PICTURE.test(String(picture.attrGet('src')))) continue;
    before.tag = after.tag = 'figure';
    picture.meta = { caption };
  }
});

/** On paper a link is followed by its address (styles/print.css), except where the address is all it says. */
engine.renderer.rules.link_open = (tokens, index, options, _env, renderer) => {
  const token = tokens[index]!;
  if (token.info === 'auto') token.attrSet('data-bare', '');
  return renderer.renderToken(tokens, index, options);
};

engine.renderer.rules.heading_open = (tokens, index, options, env: Collected, renderer) => {
  const token = tokens[index]!;
  const text = renderer.renderInlineAsText(tokens[index + 1]!.children ?? [], options, env);
  const depth = Number(token.tag.slice(1));
  const id = uniqueId(text, env.headings);
  env.headings.push({ depth, id, text });
  token.attrSet('id', id);
  return renderer.renderToken(tokens, index, options);
};

/** The page's title is its only first-level heading, so a text's first level becomes the second. */
engine.core.ruler.push('no_first_level', ({ tokens }) => {
  for (const token of tokens as Token[])
    if (token.type.startsWith('heading_') && token.tag === 'h1') token.tag = 'h2';
});

/**
 * The one renderer of editors' Markdown (CommonMark with GFM tables, strikethrough and web addresses), used by the
 * page and by the desk's preview. Raw HTML is shown as text, links keep to `SAFE_LINK`, pictures to the media folder:
 * nothing an editor types can run. Never throws.
 */
export function renderMarkdown(text: string): RenderedMarkdown {
  const collected: Collected = { headings: [], pictures: [], refusedPictures: [] };
  const html = engine.render(text, collected);
  return { html, ...collected };
}

/** The text of rendered Markdown without its markup, for search and spoken word. Blocks are parted by a blank. */
export function plainText(html: string): string {
  return html
    .replace(/<[^>]+>/g, (tag) =>
      /^<\/?(?:p|h\d|li|ul|ol|table|t[rdh]|thead|tbody|blockquote|pre|br|hr|img)\b/.test(tag) ? ' ' : '',
    )
    .replace(
      /&(amp|lt|gt|quot|#39);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!,
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Replaces each picture of rendered Markdown by what `draw` makes of it. `html` must come from `renderMarkdown`,
 * whose pictures have exactly one shape.
 */
export function drawPictures(html: string, draw: (picture: { src: string; alt: string }) => string): string {
  return html.replace(/<img src="([^"]+)" alt="([^"]*)">/g, (_, src: string, alt: string) =>
    draw({ src, alt: plainText(alt) }),
  );
}

/** Ids of a text start with `t-`, so that they never meet those of the page around it. */
function uniqueId(text: string, taken: readonly Heading[]): string {
  const words = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const stem = `t-${words || 'bagian'}`;
  let id = stem;
  for (let n = 2; taken.some((heading) => heading.id === id); n++) id = `${stem}-${n}`;
  return id;
}

import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../scripts/paths.ts';
import type { Contender } from './contender.ts';
import { writePosts } from './peer-posts.ts';

/** A blog as Astro's own starter makes it: posts from `glob()`, a list, a feed, a sitemap. */
const files: Record<string, string> = {
  'package.json': '{ "type": "module" }',
  'astro.config.mjs': `import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://contoh.go.id', cacheDir: './cache', integrations: [sitemap()] });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const posts = defineCollection({
  loader: glob({ base: './src/content/posts', pattern: '**/*.md' }),
  schema: z.object({ title: z.string(), description: z.string(), date: z.coerce.date() }),
});
export const collections = { posts };
`,
  'src/layouts/Page.astro': `---
const { title, description } = Astro.props;
---
<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="canonical" href={new URL(Astro.url.pathname, Astro.site)}>
<title>{title}</title>
<meta name="description" content={description}>
<style is:global>
body { max-width: 40rem; margin: auto; padding: 1rem; font: 1rem/1.6 system-ui; }
a { color: #224; }
</style>
</head>
<body>
<header><nav><a href="/">Beranda</a> <a href="/blog/">Tulisan</a></nav></header>
<main><h1>{title}</h1><slot /></main>
<footer>Contoh</footer>
</body>
</html>
`,
  'src/pages/index.astro': `---
import Page from '../layouts/Page.astro';
---
<Page title="Beranda" description="Contoh"><p>Contoh.</p></Page>
`,
  'src/pages/blog/index.astro': `---
import { getCollection } from 'astro:content';
import Page from '../../layouts/Page.astro';
const posts = (await getCollection('posts')).sort((a, b) => b.data.date.valueOf() - a.data.date.valueOf());
---
<Page title="Tulisan" description="Semua tulisan">
<ul>{posts.map((post) => <li><a href={\`/blog/\${post.id}/\`}>{post.data.title}</a> <time>{post.data.date.toISOString().slice(0, 10)}</time></li>)}</ul>
</Page>
`,
  'src/pages/blog/[...slug].astro': `---
import { getCollection, render } from 'astro:content';
import Page from '../../layouts/Page.astro';
export async function getStaticPaths() {
  const posts = await getCollection('posts');
  return posts.map((post) => ({ params: { slug: post.id }, props: post }));
}
const post = Astro.props;
const { Content } = await render(post);
---
<Page title={post.data.title} description={post.data.description}><Content /></Page>
`,
  'src/pages/rss.xml.js': `import rss from '@astrojs/rss';
import { getCollection } from 'astro:content';
export async function GET(context) {
  const posts = await getCollection('posts');
  return rss({
    title: 'Contoh',
    description: 'Contoh',
    site: context.site,
    items: posts.map((post) => ({ title: post.data.title, description: post.data.description, pubDate: post.data.date, link: \`/blog/\${post.id}/\` })),
  });
}
`,
};

/** Plain Astro with the entries of a content folder. */
export async function plainAstro(folder: string, content: string): Promise<Contender> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writePosts(content, join(folder, 'src/content/posts'));
  return {
    name: 'plain Astro',
    folder,
    command: 'astro build',
    env: { NODE_ENV: 'production', ASTRO_TELEMETRY_DISABLED: '1' },
    leaves: ['dist', '.astro', 'cache'],
    edit: (round) =>
      appendFileSync(
        join(folder, 'src/content/posts/news-bimtek-120-warga.md'),
        `\nSuntingan contoh ${round}.\n`,
      ),
  };
}

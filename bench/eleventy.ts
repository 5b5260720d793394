import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../scripts/paths.ts';
import type { Contender } from './contender.ts';
import { writePosts } from './peer-posts.ts';

/** A blog as Eleventy's base blog makes it: posts from Markdown, a list, a feed, a sitemap. */
const files: Record<string, string> = {
  'package.json': '{ "type": "module" }',
  'eleventy.config.js': `export default function (config) {
  config.addFilter('day', (date) => new Date(date).toISOString().slice(0, 10));
  return { dir: { input: 'site', output: 'dist' }, markdownTemplateEngine: false, htmlTemplateEngine: 'njk' };
}
`,
  'site/_includes/page.njk': `<!doctype html>
<html lang="id">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<link rel="canonical" href="https://contoh.go.id{{ page.url }}">
<title>{{ title }}</title>
<meta name="description" content="{{ description }}">
<style>
body { max-width: 40rem; margin: auto; padding: 1rem; font: 1rem/1.6 system-ui; }
a { color: #224; }
</style>
</head>
<body>
<header><nav><a href="/">Beranda</a> <a href="/blog/">Tulisan</a></nav></header>
<main><h1>{{ title }}</h1>{{ content | safe }}</main>
<footer>Contoh</footer>
</body>
</html>
`,
  'site/posts/posts.json': '{ "layout": "page.njk", "tags": "posts" }',
  'site/index.njk': '---\nlayout: page.njk\ntitle: Beranda\ndescription: Contoh\n---\n<p>Contoh.</p>\n',
  'site/blog.njk': `---
layout: page.njk
title: Tulisan
description: Semua tulisan
permalink: /blog/index.html
---
<ul>{% for post in collections.posts | reverse %}<li><a href="{{ post.url }}">{{ post.data.title }}</a> <time>{{ post.date | day }}</time></li>{% endfor %}</ul>
`,
  'site/rss.njk': `---
permalink: /rss.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>Contoh</title><link>https://contoh.go.id/</link><description>Contoh</description>{% for post in collections.posts %}<item><title>{{ post.data.title }}</title><link>https://contoh.go.id{{ post.url }}</link><guid>https://contoh.go.id{{ post.url }}</guid><description>{{ post.data.description }}</description><pubDate>{{ post.date.toUTCString() }}</pubDate></item>{% endfor %}</channel></rss>
`,
  'site/sitemap.njk': `---
permalink: /sitemap.xml
eleventyExcludeFromCollections: true
---
<?xml version="1.0" encoding="UTF-8"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">{% for post in collections.all %}<url><loc>https://contoh.go.id{{ post.url }}</loc></url>{% endfor %}</urlset>
`,
};

/** Eleventy with the entries of a content folder. */
export async function eleventy(folder: string, content: string): Promise<Contender> {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  await writePosts(content, join(folder, 'site/posts'));
  return {
    name: 'Eleventy',
    folder,
    command: 'eleventy --quiet',
    leaves: ['dist'],
    edit: (round) =>
      appendFileSync(join(folder, 'site/posts/news-bimtek-120-warga.md'), `\nSuntingan contoh ${round}.\n`),
  };
}

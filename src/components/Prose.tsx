/** Text that an editor wrote, rendered by `renderMarkdown`, which lets nothing through that could run. */
export function Prose({ html }: { html: string }) {
  if (!html.trim()) return null;
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}

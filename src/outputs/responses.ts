/** An output as an answer. A static host goes by the file's ending; the development server by these. */
export const answer = {
  rss: (text: string) => respond(text, 'application/rss+xml; charset=utf-8'),
  jsonFeed: (value: unknown) => respond(JSON.stringify(value), 'application/feed+json; charset=utf-8'),
  calendar: (text: string) => respond(text, 'text/calendar; charset=utf-8'),
  json: (value: unknown) => respond(JSON.stringify(value), 'application/json; charset=utf-8'),
  manifest: (value: unknown) => respond(JSON.stringify(value), 'application/manifest+json; charset=utf-8'),
  csv: (text: string) => respond(text, 'text/csv; charset=utf-8'),
  jpeg: (bytes: Uint8Array<ArrayBuffer>) => respond(bytes, 'image/jpeg'),
  text: (text: string) => respond(text, 'text/plain; charset=utf-8'),
};

function respond(body: BodyInit, type: string): Response {
  return new Response(body, { headers: { 'Content-Type': type } });
}

/** What a commit says about itself. */
export interface CommitInfo {
  id: string;
  tree: string;
  parents: string[];
  author: string;
  email: string;
  /** When it was made, ISO time. */
  at: string;
  subject: string;
  message: string;
  trailers: Record<string, string>;
}

/** Reads the bytes of a commit object. */
export function parseCommit(id: string, content: string): CommitInfo {
  const end = content.indexOf('\n\n');
  const headers = content.slice(0, end).split('\n');
  const message = content.slice(end + 2);
  const valuesOf = (key: string) =>
    headers.filter((line) => line.startsWith(`${key} `)).map((line) => line.slice(key.length + 1));
  const [, author = '', email = '', seconds = '0'] =
    /^(.*?) ?<([^>]*)> (-?\d+)/.exec(valuesOf('author')[0] ?? '') ?? [];
  return {
    id,
    tree: valuesOf('tree')[0] ?? '',
    parents: valuesOf('parent'),
    author,
    email,
    at: new Date(Number(seconds) * 1000).toISOString(),
    subject: message.split('\n\n')[0]?.replace(/\n/g, ' ') ?? '',
    message,
    trailers: parseTrailers(message),
  };
}

/** The `Key: value` lines that a message ends with. */
function parseTrailers(message: string): Record<string, string> {
  const lines = message.trimEnd().split('\n\n').slice(1).at(-1)?.split('\n') ?? [];
  const pairs = lines.map((line) => /^([A-Za-z][\w-]*): (.*)$/.exec(line));
  return pairs.every((pair) => pair !== null)
    ? Object.fromEntries(pairs.map((pair) => [pair?.[1] ?? '', pair?.[2]?.trim() ?? '']))
    : {};
}

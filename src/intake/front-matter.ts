import { CORE_SCHEMA, load, YAMLException } from 'js-yaml';

/** Most values that the front matter of one entry may hold once its aliases are followed. */
const MAX_VALUES = 50_000;
const FRONT_MATTER = /^---[ \t]*\n([\s\S]*?)(?:\n)?^---[ \t]*(?:\n|$)/m;

export type FrontMatter = { data: Record<string, unknown>; body: string } | { message: string };

/** Parts a Markdown file into its front matter and its text. A missing front matter is a fault, not an empty entry. */
export function parseMarkdownFile(text: string): FrontMatter {
  const match = FRONT_MATTER.exec(text);
  if (!match || match.index !== 0) {
    return {
      message: 'Tidak ada kepala isian. Berkas harus diawali baris “---”, lalu isian, lalu baris “---” lagi.',
    };
  }
  const parsed = parseYaml(match[1]!, 1);
  return 'message' in parsed ? parsed : { data: parsed.data, body: text.slice(match[0].length).trim() };
}

/**
 * Parses YAML by its core schema: dates stay text, so that no time zone touches them.
 * @param linesBefore lines of the file above `source`, for the line number in a message.
 */
export function parseYaml(
  source: string,
  linesBefore = 0,
): { data: Record<string, unknown> } | { message: string } {
  let data: unknown;
  try {
    data = load(source, { schema: CORE_SCHEMA });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    const line = (error.mark?.line ?? 0) + 1 + linesBefore;
    return {
      message: `Kepala isian tidak terbaca di baris ${line} (${error.reason}). Periksa tanda titik dua, tanda kutip, dan spasi di awal baris itu.`,
    };
  }
  if (data === null || data === undefined) return { data: {} };
  if (typeof data !== 'object' || Array.isArray(data))
    return { message: 'Kepala isian bukan daftar “nama: nilai”. Tulis satu isian per baris.' };
  if (!isSmall(data))
    return { message: 'Kepala isian terlalu rumit. Hapus tanda & dan * yang mengulang isi lain.' };
  return { data: data as Record<string, unknown> };
}

/** Aliases make a small file stand for a huge tree: walk it, but only so far. */
function isSmall(root: object): boolean {
  let left = MAX_VALUES;
  const waiting: unknown[] = [root];
  while (waiting.length > 0) {
    const value = waiting.pop();
    if (--left < 0) return false;
    if (value !== null && typeof value === 'object')
      for (const part of Object.values(value)) waiting.push(part);
    if (waiting.length > MAX_VALUES) return false;
  }
  return true;
}

import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** A field of an entry that an editor has to look at. */
export interface FieldProblem {
  /** Below the content folder. */
  file: string;
  /** Path of the field in the data, joined with dots; empty when it is about the whole file. */
  field: string;
  label: string;
  message: string;
}

export interface FieldConflict {
  field: string;
  label: string;
  mine: unknown;
  theirs: unknown;
  base: unknown;
}

/**
 * A refusal that the desk shows as it is: `message` is an Indonesian sentence of what happened and what to do, `code`
 * lets the desk react, `details` carries what that code promises (see README.md).
 */
export class DeskError extends Error {
  readonly status: ContentfulStatusCode;
  readonly code: string;
  readonly details: Record<string, unknown>;

  constructor(
    status: ContentfulStatusCode,
    code: string,
    message: string,
    details: Record<string, unknown> = {},
  ) {
    super(message);
    this.name = 'DeskError';
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export const badRequest = (message: string) => new DeskError(400, 'bad-request', message);

export const notFound = (what: string) =>
  new DeskError(
    404,
    'not-found',
    `${what} tidak ditemukan. Mungkin sudah dihapus atau dipindahkan; muat ulang daftarnya.`,
  );

export const foreignPath = (path: string) =>
  new DeskError(
    403,
    'foreign-path',
    `“${path.slice(0, 200)}” bukan tempat naskah atau berkas media. Naskah ada di content/<jenis>/<nama>.md, berkas di content/media/.`,
  );

export const problemsFound = (problems: readonly FieldProblem[]) =>
  new DeskError(422, 'problems', sentenceOf(problems), { problems });

/** The first problem as a sentence, and how many more there are. */
function sentenceOf(problems: readonly FieldProblem[]): string {
  const [first] = problems;
  if (!first) return 'Naskah belum dapat disimpan.';
  const rest = problems.length > 1 ? ` (dan ${problems.length - 1} hal lain)` : '';
  return `Belum dapat disimpan. ${first.label ? `${first.label}: ` : ''}${first.message}${rest}`;
}

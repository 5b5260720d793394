import { deviceKeeps } from './safety/device.ts';
import { rememberPlace } from './way-back.ts';

/** A field of an entry that has to be mended, as the server and the guards report it. */
export interface FieldProblem {
  readonly file?: string;
  readonly field?: string | readonly (string | number)[];
  readonly label: string;
  readonly message: string;
}

/** The same field changed by two people. */
export interface FieldConflict {
  readonly field: string;
  readonly label: string;
  readonly mine: unknown;
  readonly theirs: unknown;
  readonly base: unknown;
}

/** What comes with a refusal, by its `code`; admin/server/README.md lists the codes. */
export interface Refusal {
  readonly code: string;
  readonly problems?: readonly FieldProblem[];
  readonly fields?: readonly FieldConflict[];
  readonly by?: string;
  readonly at?: string;
  readonly theirsId?: string;
  readonly mineId?: string;
  readonly theirsData?: string | null;
  readonly baseData?: string | null;
  readonly path?: string;
  readonly suggestion?: string;
  readonly references?: readonly { collection: string; slug: string; title: string; label: string }[];
}

/** Something the desk could not do. The message is a sentence for the editor. */
export class DeskError extends Error {
  readonly status: number;
  readonly refusal: Refusal;

  constructor(message: string, status = 0, refusal: Refusal = { code: 'desk' }) {
    super(message);
    this.status = status;
    this.refusal = refusal;
  }

  /** Decap shows an error by turning it into text. */
  override toString(): string {
    return this.message;
  }
}

const offline = () =>
  deviceKeeps()
    ? 'Tidak ada sambungan ke server meja kerja. Tulisan Anda aman di perangkat ini; periksa jaringan, lalu coba lagi sebentar lagi.'
    : 'Tidak ada sambungan ke server meja kerja. Biarkan halaman ini terbuka supaya tulisan Anda tidak hilang; periksa jaringan, lalu coba lagi sebentar lagi.';
const signedOut = () =>
  deviceKeeps()
    ? 'Sesi Anda sudah berakhir. Tulisan Anda aman di perangkat ini: buka lagi alamat masuk meja kerja, lalu simpan.'
    : 'Sesi Anda sudah berakhir. Biarkan halaman ini terbuka supaya tulisan Anda tidak hilang: buka lagi alamat masuk meja kerja di tab lain, kembali ke sini, lalu simpan.';

/**
 * Waits for code that comes on demand.
 * @throws DeskError with a sentence for the editor, where the browser would tell of a module.
 */
export async function arrived<T>(code: Promise<T>): Promise<T> {
  try {
    return await code;
  } catch (error) {
    console.warn(error);
    throw new DeskError(offline(), 0, { code: 'offline' });
  }
}

/**
 * Asks the server. `body` as JSON, or bytes as they are.
 * @throws DeskError with a sentence for the editor.
 */
export async function ask<T>(
  path: string,
  { method = 'GET', body }: { method?: string; body?: unknown } = {},
): Promise<T> {
  const bytes = body instanceof Blob;
  let response: Response;
  try {
    response = await fetch(`/admin/api/${path}`, {
      method,
      credentials: 'same-origin',
      ...(body !== undefined && {
        headers: { 'Content-Type': bytes ? body.type || 'application/octet-stream' : 'application/json' },
        body: bytes ? body : JSON.stringify(body),
      }),
    });
  } catch {
    throw new DeskError(offline(), 0, { code: 'offline' });
  }
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok) return answer as T;
  if (response.status === 401) {
    rememberPlace();
    throw new DeskError(signedOut(), 401, { code: 'no-session' });
  }
  const { error, ...refusal } = (answer ?? {}) as Refusal & { error?: string };
  throw new DeskError(
    error ?? `Server meja kerja tidak dapat menjawab (${response.status}). Coba lagi sebentar lagi.`,
    response.status,
    {
      ...refusal,
      code: refusal.code ?? 'unknown',
    },
  );
}

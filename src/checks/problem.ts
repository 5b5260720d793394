/** Something wrong with the built site: where, and what to do about it. */
export interface Problem {
  /** Below the built site's folder. */
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** `berita/index.html:12:5  message`. */
export function describe({ file, line, column, message }: Problem): string {
  return `${[file, line, column].filter((part) => part !== undefined).join(':')}  ${message}`;
}

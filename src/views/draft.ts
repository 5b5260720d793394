/**
 * An entry as it may look while it is being typed: anything can still be absent. A checked entry is a draft with
 * nothing missing, so one mapping serves the page and the desk's preview.
 */
export type Draft<T> = T extends readonly (infer Item)[]
  ? Draft<Item>[]
  : T extends object
    ? { [K in keyof T]?: Draft<T[K]> }
    : T;

/** One entry to be shown: its id, its front matter, its text as Markdown already rendered. */
export interface DraftEntry<T> {
  readonly id: string;
  readonly data: Draft<T>;
  readonly html: string;
}

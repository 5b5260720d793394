/** Something that can be gone to. */
export interface LinkView {
  readonly url: string;
  readonly title: string;
}

/** The examples of the CommonMark specification; the package brings no types. */
declare module 'commonmark-spec' {
  const specification: { tests: { markdown: string; html: string; section: string; number: number }[] };
  export default specification;
}

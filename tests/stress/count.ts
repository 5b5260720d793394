/** How long a stress test runs: `name` in the environment, or a short form for every day. */
export function countOf(name: string, short: number): number {
  const asked = Number(process.env[name]);
  return Number.isInteger(asked) && asked > 0 ? asked : short;
}

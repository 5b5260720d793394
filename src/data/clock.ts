/** The moment the site is built for (epoch ms): now, or `BUILD_TIME` (any form `Date` reads) for tests and rehearsals. */
export const now: number = process.env['BUILD_TIME'] ? Date.parse(process.env['BUILD_TIME']) : Date.now();

if (Number.isNaN(now)) {
  throw new Error(
    `BUILD_TIME is "${process.env['BUILD_TIME']}", which is no date. Use a form like 2027-03-01T08:00:00+07:00, or unset it.`,
  );
}

/** Results shown at once. */
export const PAGE = 10;

/** What the whole site agrees on and no editor changes. */
export const site = {
  /** BCP 47 language of every page. */
  language: 'id',
  locale: 'id_ID',
  timeZone: 'Asia/Jakarta',
  /** Entries on one page of a list. */
  pageSize: 24,
} as const;

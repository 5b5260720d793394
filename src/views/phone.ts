/**
 * A telephone number in the one form that wa.me takes and in which two numbers can be compared: digits with the
 * country, `0812…`, `812…`, `+62 (0)812…` and `0062812…` all becoming `62812…`. A short one (`112`) stays as it is.
 */
export function internationalNumber(number: string): string {
  const digits = number.replace(/\D/g, '').replace(/^00/, '');
  return digits.replace(/^(?:620?|0|(?=8\d{8}))(?=\d{7})/, '62');
}

/** Where pressing a telephone number leads. */
export function telephoneUrl(number: string): string {
  return `tel:${number.replace(/[^\d+]/g, '')}`;
}

/** Whether a text is nothing but a telephone number. */
export function isTelephoneNumber(text: string): boolean {
  return /^\+?[\d\s().-]+$/.test(text) && /^\d{8,15}$/.test(text.replace(/\D/g, ''));
}

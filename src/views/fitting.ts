import type { Fit } from '../model/eligibility.ts';
import type { BatchStatus } from './batch-status.ts';

/** Whether one can join a batch now or on a day that is known. Once its registration has closed it never can again. */
export function isJoinable(status: BatchStatus): boolean {
  return status === 'dibuka' || status === 'segera';
}

/**
 * Whether a batch is for people of a district.
 * @param served ids of the districts it serves; none means all of them
 * @param district an id, or '' for somewhere else altogether
 */
export function serves(served: readonly string[], district: string): boolean {
  return served.length === 0 ? district !== '' : served.includes(district);
}

/** The districts a batch serves, by id, read from its ticket; none means all of them. */
export function servedBy(ticket: DOMStringMap): string[] {
  return ticket['serves']?.split(' ') ?? [];
}

/** The least certain of several answers decides. */
export function leastFit(answers: readonly Fit[]): Fit {
  if (answers.includes('tidak')) return 'tidak';
  return answers.includes('belum-tentu') ? 'belum-tentu' : 'ya';
}

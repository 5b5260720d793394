import { writeFileSync } from 'node:fs';
import type { Problem } from '../model/check.ts';

/** Content that cannot be published. Its message lists every problem with file, field, reason and remedy. */
export class ContentError extends Error {
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(`${problems.length} masalah pada isi situs:\n\n${problems.map(formatProblem).join('\n')}\n`);
    this.name = 'ContentError';
    this.problems = problems;
  }
}

/** One problem as a line: `content/stories/a.md · Judul: Belum diisi. Tulis judul.` */
export function formatProblem({ file, label, message }: Problem): string {
  return `  ${file ? `content/${file} · ` : ''}${label}: ${message}`;
}

/** Leaves the problems as JSON where `PROBLEMS_FILE` says, for the programme that started the build. */
export function leaveProblems(problems: readonly Problem[]): void {
  const file = process.env['PROBLEMS_FILE'];
  if (file) writeFileSync(file, JSON.stringify(problems));
}

import { showNotice } from '../notice.ts';

/** What became of one of several chosen files. */
export interface Taken<T> {
  readonly name: string;
  /** What was made of it; absent when it was refused. */
  readonly made?: T;
  /** A sentence for the editor. */
  readonly message: string;
}

/** Takes chosen files one after another. One that is refused does not hold up those after it. */
export async function takeEach<T>(
  files: readonly File[],
  take: (file: File) => Promise<T>,
  say: (made: T) => string = () => 'sudah masuk.',
): Promise<Taken<T>[]> {
  const results: Taken<T>[] = [];
  for (const file of files) {
    try {
      const made = await take(file);
      results.push({ name: file.name, made, message: say(made) });
    } catch (error) {
      results.push({ name: file.name, message: (error as Error).message });
    }
  }
  return results;
}

/** Tells what became of each file. One that went well needs no words: it is there to be seen. */
export async function tellResults(results: readonly Taken<unknown>[]): Promise<void> {
  const good = results.filter(({ made }) => made !== undefined).length;
  if (results.length === good && good < 2) return;
  await showNotice({
    title: `${good} dari ${results.length} berkas masuk`,
    items: results.map(({ name, message }) => ({ label: `${name}:`, message })),
    actions: [{ id: 'ok', label: 'Mengerti' }],
  });
}

import { expect, test } from 'vitest';
import { motifs } from '../model/track.ts';
import { motifDrawings } from './motifs.ts';

test('every motif an editor can choose is drawn', () => {
  expect(Object.keys(motifDrawings).sort()).toEqual(Object.keys(motifs).sort());
});

test.each(Object.entries(motifDrawings))('the motif “%s” weighs less than 1 kB', (_, drawing) => {
  expect(drawing.length).toBeLessThan(1024);
});

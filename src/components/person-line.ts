import type { StoryCardView } from '../views/story.ts';

/** `Ratih, 36 tahun, Matraman`: as much as the person agreed to. */
export function personLine({
  person,
  age,
  district,
}: Pick<StoryCardView, 'person' | 'age' | 'district'>): string {
  return [person, age !== undefined && `${age} tahun`, district?.title].filter(Boolean).join(', ');
}

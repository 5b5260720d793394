import type { Track } from '../model/index.ts';
import type { Draft } from './draft.ts';
import type { DistrictLinkView } from './district.ts';
import type { LinkView } from './link.ts';
import type { PictureView } from './picture.ts';

/** What a mapping may ask about the rest of the content. Unknown ids give undefined: a draft may point nowhere yet. */
export interface Around {
  track(id: string | undefined): { id: string; data: Draft<Track> } | undefined;
  district(id: string | undefined): DistrictLinkView | undefined;
  batch(id: string | undefined): LinkView | undefined;
  /** The drawn versions of a picture of the media folder, by `/media/name.jpg`. */
  picture(src: string): Omit<PictureView, 'alt' | 'caption' | 'credit'> | undefined;
  /** Size in bytes of a file of the media folder. */
  fileSize(src: string): number | undefined;
}

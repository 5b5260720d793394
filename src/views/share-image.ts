import type { HueName, MotifName } from '../model/track.ts';

/** The picture that stands for a page where its address is shared. Words only: faces stay on the page. */
export interface ShareImageView {
  /** Its own address. */
  readonly url: string;
  /** What kind of page it stands for. */
  readonly kicker: string;
  readonly title: string;
  /** What else one should know at a glance: when, where, about what. */
  readonly notes: readonly string[];
  readonly motif: MotifName;
  /** The trade's; the site's own board without. */
  readonly hue?: HueName;
  /** A batch is drawn as its ticket. */
  readonly ticket?: { readonly day?: string; readonly year?: number; readonly isOff: boolean };
  readonly siteName: string;
  /** That it is free, where that is so. */
  readonly isFree: boolean;
}

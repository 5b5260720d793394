import type { District } from '../model/index.ts';
import { districtUrl } from '../urls.ts';
import type { ContactView } from './batch.ts';
import type { Draft } from './draft.ts';
import type { LinkView } from './link.ts';
import { texts } from './track.ts';

/** A district by its name. */
export interface DistrictLinkView extends LinkView {
  readonly id: string;
}

/** A district as a tile of the map. Columns run from the west, rows from the north, both from 1. */
export interface DistrictTileView extends DistrictLinkView {
  readonly column: number;
  readonly row: number;
}

export interface DistrictView extends DistrictTileView {
  readonly kelurahan: readonly string[];
  readonly office?: ContactView;
  readonly note?: string;
  readonly updatedOn?: string;
}

export function toDistrictView({ id, data }: { id: string; data: Draft<District> }): DistrictView {
  return {
    id,
    url: districtUrl(id),
    title: data.name ?? '',
    column: data.tile?.column ?? 1,
    row: data.tile?.row ?? 1,
    kelurahan: texts(data.kelurahan),
    office: data.office,
    note: data.note,
    updatedOn: data.updatedOn,
  };
}

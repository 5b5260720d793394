import { placeOf } from '../../src/model/index.ts';
import { blobId } from './blob-id.ts';
import { forgetMergedWith, mergedWith } from './conflict/offer-choice.ts';
import { persist } from './persist.ts';
import { forgetReason, givenReason } from './reason.ts';
import { explainRefusal } from './refusal.ts';
import { afterSave } from './safety/after-save.ts';

interface DataFile {
  readonly path: string;
  readonly slug: string;
  readonly raw: string;
  /** The text the form was loaded from; empty for a new entry. */
  readonly loaded?: string;
}

/** What Decap hands over to be saved. */
export interface Entry {
  readonly dataFiles: readonly DataFile[];
  readonly assets: readonly { path: string; toBase64(): Promise<string> }[];
}

export interface SaveOptions {
  readonly collectionName: string;
  readonly [option: string]: unknown;
}

/** What the server answers to a save. */
export interface Stored {
  readonly slug: string;
  readonly path: string;
  readonly data: string;
  readonly file: { readonly path: string; readonly id: string };
  readonly merged: readonly { label: string; by: string }[];
}

/** Saves an entry on top of the version its form was loaded from, and brings the form up to date. */
export async function save({ dataFiles, assets }: Entry, options: SaveOptions): Promise<Stored> {
  const [file] = dataFiles as [DataFile];
  const place = placeOf(file.path.replace(/^content\//, ''))!;
  const base = file.loaded ? await blobId(file.loaded) : null;
  const pictures = assets.map(async (asset) => ({
    path: asset.path,
    content: await asset.toBase64(),
    encoding: 'base64',
  }));
  try {
    const stored = await persist<Stored>(
      { path: file.path, slug: file.slug, raw: file.raw, base },
      { ...options, autoSlug: true, reason: givenReason(), mergedWith: mergedWith(file.path) },
      await Promise.all(pictures),
    );
    forgetReason();
    forgetMergedWith(file.path);
    afterSave({ type: place.type, collection: options.collectionName, sent: file.raw, stored });
    return stored;
  } catch (error) {
    throw await explainRefusal(error);
  }
}

import { ours, type Patch } from './patch.ts';

/** Pictures and files. */
export const media: readonly Patch[] = [
  {
    file: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    why: 'an identity paper is asked about, and photographs are made ready, before they leave the device',
    find: `  if (!shouldTransformImage(file, mediaProcessing)) {
    return [{
      file,
      path
    }];
  }`,
    replace: `  if (!shouldTransformImage(file, mediaProcessing)) {
    const prepared = await prepareForLibrary(file);
    return [{
      file: prepared,
      path: path.replace(/[^/]*$/, prepared.name)
    }];
  }`,
  },
  {
    file: 'decap-cms-core/dist/esm/actions/mediaLibrary.js',
    why: 'photographs are made ready before they leave the device',
    find: `export function closeMediaLibrary() {`,
    replace: `import { prepareForLibrary } from ${ours('photo/upload.ts')};
export function closeMediaLibrary() {`,
  },
];

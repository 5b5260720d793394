import type { Plugin } from 'vite';
import { colours } from './colours.ts';
import { fields } from './fields.ts';
import { loading } from './loading.ts';
import { media } from './media.ts';
import type { Patch } from './patch.ts';
import { replacements } from './replacements.ts';
import { saving } from './saving.ts';
import { spoken } from './spoken.ts';
import { text } from './text.ts';
import { toolbar } from './toolbar.ts';

const patches: readonly Patch[] = [
  ...colours,
  ...loading,
  ...saving,
  ...fields,
  ...toolbar,
  ...text,
  ...media,
  ...spoken,
];

/** Applies the changes to Decap while bundling. Fails when Decap no longer holds the text that a change replaces. */
export function decapPatches(): Plugin {
  const applied = new Set<Patch>();
  return {
    name: 'decap-patches',
    enforce: 'pre',
    transform(code, id) {
      const file = id.split('/node_modules/').at(-1)!.split('?')[0]!;
      if (replacements[file] !== undefined) return { code: replacements[file], map: null };
      let changed = code;
      for (const patch of patches) {
        if (patch.file !== file) continue;
        if (!changed.includes(patch.find)) {
          this.error(`${file} no longer holds the text to change (${patch.why}):\n${patch.find}`);
        }
        changed = changed.replace(patch.find, () => patch.replace);
        applied.add(patch);
      }
      return changed === code ? null : { code: changed, map: null };
    },
    buildEnd(error) {
      const missed = patches.find((patch) => !applied.has(patch));
      if (!error && missed) this.error(`${missed.file} was not bundled, but needs a change: ${missed.why}`);
    },
  };
}

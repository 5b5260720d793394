import type { Check } from './check.ts';
import { pictureFormats } from './picture-formats.ts';
import { pictureWeight } from './picture-weight.ts';
import { renderBlocking } from './render-blocking.ts';
import { scripts } from './scripts.ts';
import { weight } from './weight.ts';

/** What a page may cost the phone that opens it: asked of each page in every build (build-budgets.ts). */
export const budgets = {
  weight,
  scripts,
  renderBlocking,
  pictureFormats,
  pictureWeight,
} satisfies Record<string, Check>;

export type BudgetName = keyof typeof budgets;

/** What the desk says where a page costs more, in Indonesian. */
export interface BudgetWords {
  readonly what: string;
  /** What whoever wrote the page can do; absent where only the site's maintainer can do something. */
  readonly remedy?: string;
}

export const budgetWords: Readonly<Record<BudgetName, BudgetWords>> = {
  weight: {
    what: 'Halamannya terlalu panjang untuk sinyal lemah',
    remedy: 'Pendekkan tulisannya, kurangi gambar di dalamnya, atau bagi menjadi dua tulisan',
  },
  scripts: { what: 'Skripnya melewati batas' },
  renderBlocking: { what: 'Ada berkas yang menahan halaman ini tergambar' },
  pictureFormats: { what: 'Ada gambar yang tidak tersedia sebagai WebP' },
  pictureWeight: {
    what: 'Foto pertama atau hurufnya lebih berat dari batas',
    remedy: 'Ganti foto pertama dengan yang isinya lebih sedikit, misalnya satu orang dari dekat',
  },
};

import { toPageView, type PageView } from '../views/page.ts';
import { library } from './library.ts';

/** The general pages: about, questions, how to register, and whatever editors add. */
export async function generalPagePaths(): Promise<{ params: { page: string }; props: { page: PageView } }[]> {
  const { pages, around } = await library();
  return pages.map((entry) => ({ params: { page: entry.id }, props: { page: toPageView(entry, around) } }));
}

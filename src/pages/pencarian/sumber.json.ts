import { searchable } from '../../data/search.ts';
import { indexSource } from '../../outputs/search-index/search-index.ts';

/** What search is made from. `src/indexing` turns it into the index after the build and takes it away again. */
export async function GET() {
  return Response.json(indexSource(await searchable()));
}

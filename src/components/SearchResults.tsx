import type { ReactNode } from 'react';
import './SearchResults.css';

interface SearchResultsProps {
  /** What `src/search` has put into the frame, for examples: on the page it comes from there. */
  found?: {
    readonly says: string;
    /** Whether search could not be loaded. */
    readonly failed?: boolean;
    readonly understood?: ReactNode;
    readonly filters?: ReactNode;
    readonly results?: ReactNode;
    readonly below?: ReactNode;
  };
}

/** The frame that `src/search` fills. Empty, and hidden, until something is asked. */
export function SearchResults({ found }: SearchResultsProps) {
  return (
    <section className="search-results" data-part="found" aria-labelledby="hasil" hidden={!found}>
      <h2 id="hasil" className="unseen">
        Hasil
      </h2>
      <div data-part="understood">{found?.understood}</div>
      <details className="narrow" open={Boolean(found?.filters)} hidden={found?.failed}>
        <summary>Saring dan urutkan</summary>
        <div data-part="narrow">
          {found?.filters}
          <label>
            Urutan
            <select name="urut" form="cari" defaultValue="sesuai">
              <option value="sesuai">Paling sesuai</option>
              <option value="terbaru">Terbaru</option>
            </select>
          </label>
        </div>
      </details>
      <div data-part="status" className="status">
        <p aria-hidden="true">{found?.says}</p>
        <p className="unseen" role="status" />
      </div>
      <ol data-part="results">{found?.results}</ol>
      <div data-part="after">{found?.below}</div>
    </section>
  );
}

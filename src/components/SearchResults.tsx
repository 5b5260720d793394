import './SearchResults.css';

/** The empty frame that `src/search` fills. Hidden until something is asked. */
export function SearchResults() {
  return (
    <section className="search-results" data-part="found" aria-labelledby="hasil" hidden>
      <h2 id="hasil" className="unseen">
        Hasil
      </h2>
      <div data-part="understood" />
      <details className="narrow">
        <summary>Saring dan urutkan</summary>
        <div data-part="narrow">
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
        <p aria-hidden="true" />
        <p className="unseen" role="status" />
      </div>
      <ol data-part="results" />
      <div data-part="after" />
    </section>
  );
}

import { searchUrl } from '../urls.ts';
import './SearchForm.css';

/** A search field that works as a plain form: it leads to the search page, which looks for the words. */
export function SearchForm() {
  return (
    <form className="search-form" id="cari" action={searchUrl} method="get" role="search" data-part="form">
      <label htmlFor="q">Apa yang Anda cari?</label>
      <div className="field">
        <input
          id="q"
          name="q"
          type="search"
          maxLength={160}
          placeholder="servis AC Rawamangun"
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          enterKeyHint="search"
          data-part="input"
        />
        <button className="button" type="submit">
          Cari
        </button>
      </div>
    </form>
  );
}

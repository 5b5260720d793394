import { List } from 'immutable';
import { listEntries, type ListedEntry } from '../entries.ts';
import { Control } from './control.ts';

interface State {
  readonly asked: string;
  readonly found: readonly ListedEntry[];
  readonly open: boolean;
  readonly trouble: string;
  /** Titles of what is chosen, by id. */
  readonly titles: Readonly<Record<string, string>>;
}

/**
 * Another entry, or several, searched on the server as one types and shown by title. However many entries there are,
 * only what is shown is fetched.
 */
export class EntryLink extends Control<string | List<string>, State> {
  override state: State = { asked: '', found: [], open: false, trouble: '', titles: {} };
  private timer: ReturnType<typeof setTimeout> | undefined;
  private turn = 0;

  private get many() {
    return this.option<boolean>('many');
  }

  private get chosen(): string[] {
    const { value } = this.props;
    if (List.isList(value)) return value.toArray();
    return typeof value === 'string' && value ? [value] : [];
  }

  override componentDidMount() {
    void this.nameChosen();
  }

  override componentDidUpdate() {
    if (this.chosen.some((id) => this.state.titles[id] === undefined)) void this.nameChosen();
  }

  override componentWillUnmount() {
    clearTimeout(this.timer);
    this.turn = -1;
  }

  private async nameChosen() {
    const unnamed = this.chosen.filter((id) => this.state.titles[id] === undefined);
    if (unnamed.length === 0) return;
    const pending = Object.fromEntries(unnamed.map((id) => [id, id]));
    this.setState(({ titles }) => ({ titles: { ...pending, ...titles } }));
    const { entries } = await listEntries({ collection: this.option('to'), slugs: unnamed.join(',') }).catch(
      () => ({ entries: [] }),
    );
    const named = Object.fromEntries(entries.map(({ slug, title }) => [slug, title]));
    const lost = Object.fromEntries(
      unnamed.filter((id) => !named[id]).map((id) => [id, `${id} (tidak ditemukan)`]),
    );
    this.setState(({ titles }) => ({ titles: { ...titles, ...(entries.length > 0 ? lost : {}), ...named } }));
  }

  private search = (asked: string) => {
    this.setState({ asked, open: true });
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.ask(asked), asked ? 150 : 0);
  };

  private async ask(asked: string) {
    const turn = ++this.turn;
    try {
      const { entries } = await listEntries({
        collection: this.option('to'),
        q: asked,
        sort: 'title',
        perPage: 12,
      });
      if (turn === this.turn) this.setState({ found: entries, trouble: '' });
    } catch (error) {
      if (turn === this.turn) this.setState({ found: [], trouble: (error as Error).message });
    }
  }

  private choose({ slug, title }: ListedEntry) {
    this.setState(({ titles }) => ({ titles: { ...titles, [slug]: title }, asked: '', open: this.many }));
    this.props.onChange(this.many ? List([...this.chosen, slug]) : slug);
  }

  private remove(id: string) {
    this.props.onChange(this.many ? List(this.chosen.filter((each) => each !== id)) : undefined);
  }

  override render() {
    const { forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
    const { asked, found, open, trouble, titles } = this.state;
    const chosen = this.chosen;
    const offered = found.filter(({ slug }) => !chosen.includes(slug));
    const listId = `${forID}-list`;
    return (
      <div className={`${classNameWrapper} desk-entry-link`}>
        {chosen.length > 0 && (
          <ul className="desk-chips">
            {chosen.map((id) => (
              <li key={id}>
                {titles[id] ?? id}
                <button
                  type="button"
                  aria-label={`Lepas ${titles[id] ?? id}`}
                  onClick={() => this.remove(id)}
                >
                  ×
                </button>
              </li>
            ))}
          </ul>
        )}
        {(this.many || chosen.length === 0) && (
          <input
            id={forID}
            className="desk-input"
            type="text"
            role="combobox"
            aria-expanded={open}
            aria-controls={listId}
            autoComplete="off"
            placeholder="Cari, atau pilih dari daftar …"
            value={asked}
            onChange={({ target }) => this.search(target.value)}
            onFocus={() => {
              setActiveStyle();
              this.search(asked);
            }}
            onBlur={() => {
              setInactiveStyle();
              setTimeout(() => this.turn !== -1 && this.setState({ open: false }), 200);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && open && offered[0]) {
                event.preventDefault();
                this.choose(offered[0]);
              }
              if (event.key === 'Escape') this.setState({ open: false });
            }}
          />
        )}
        {open && (this.many || chosen.length === 0) && (
          <ul className="desk-options" id={listId} role="listbox">
            {offered.map((entry) => (
              <li key={entry.slug} role="option" aria-selected={false}>
                <button
                  type="button"
                  tabIndex={-1}
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => this.choose(entry)}
                >
                  {entry.title}
                </button>
              </li>
            ))}
            {offered.length === 0 && <li className="desk-none">{trouble || 'Tidak ada yang cocok.'}</li>}
          </ul>
        )}
      </div>
    );
  }
}

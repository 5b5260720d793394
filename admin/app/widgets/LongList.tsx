import listWidget from 'decap-cms-widget-list';
import { List, type Collection } from 'immutable';
import { createRef } from 'react';
import { toPlain } from '../check-field.ts';
import { Control } from './control.ts';
import './long-list.css';

const ListControl = listWidget.controlComponent;

/** How many items are drawn at first, and how many more with each press. */
const DRAWN = 12;

interface State {
  readonly wanted: string;
  /** Places in the whole list of the items that are drawn, in their order. */
  readonly places: readonly number[];
  /** How many items fit what is wanted. */
  readonly fitting: number;
  /** Another choice of items is a new list to Decap. */
  readonly choice: number;
}

/** A list of hundreds: what is looked for is found by its words, and only some of it is drawn at a time. */
export class LongList extends Control<List<unknown>, State> {
  override state: State = { ...this.#find('', DRAWN), wanted: '', choice: 0 };
  readonly #list = createRef<{ validate(): void; focus(path: string): void }>();
  /** The value as this control last knew it. */
  #known = this.props.value;

  /** The fields inside may change without the list itself. */
  override shouldComponentUpdate(): boolean {
    return true;
  }

  override componentDidUpdate(): void {
    if (this.props.value === this.#known) return;
    this.#known = this.props.value;
    this.#choose(this.state.wanted, this.state.places.length);
  }

  validate = () => this.#list.current?.validate();

  /** Decap leads to an item by its place in the whole list. */
  focus = (path: string) => {
    const [first = '0', ...rest] = path.split('.');
    const place = globalThis.Number(first);
    const at = this.state.places.indexOf(place);
    if (at >= 0) return this.#list.current?.focus([at, ...rest].join('.'));
    const places = [...this.state.places, place].sort((one, other) => one - other);
    this.setState(
      ({ choice }) => ({ places, choice: choice + 1 }),
      () => this.#list.current?.focus([places.indexOf(place), ...rest].join('.')),
    );
  };

  #choose(wanted: string, most: number): void {
    this.setState(({ choice }) => ({ wanted, ...this.#find(wanted, most), choice: choice + 1 }));
  }

  #find(wanted: string, most: number): Pick<State, 'places' | 'fitting'> {
    const terms = wanted.toLowerCase().split(/\s+/).filter(Boolean);
    const places: number[] = [];
    let fitting = 0;
    this.props.value?.forEach((item, place) => {
      const text = JSON.stringify(toPlain(item) ?? '').toLowerCase();
      if (!terms.every((term) => text.includes(term))) return;
      fitting += 1;
      if (places.length < Math.max(most, DRAWN)) places.push(place);
    });
    return { places, fitting };
  }

  /** Decap changed the drawn items: the same change in the whole list. */
  #change = (next: List<unknown>, ...more: unknown[]) => {
    const { places } = this.state;
    let whole = this.props.value ?? List<unknown>();
    if (next.size > places.length) {
      whole = whole.unshift(next.first());
      this.setState({ places: [0, ...places.map((place) => place + 1)], fitting: this.state.fitting + 1 });
    } else if (next.size < places.length) {
      const at = places.findIndex((place, index) => whole.get(place) !== next.get(index));
      const gone = places[at]!;
      whole = whole.delete(gone);
      this.setState({
        places: places.toSpliced(at, 1).map((place) => (place > gone ? place - 1 : place)),
        fitting: this.state.fitting - 1,
      });
    } else {
      places.forEach((place, index) => (whole = whole.set(place, next.get(index))));
    }
    this.#known = whole;
    (this.props.onChange as (value: unknown, ...more: unknown[]) => void)(whole, ...more);
  };

  override render() {
    const { wanted, places, fitting, choice } = this.state;
    const { value, field } = this.props;
    const size = value?.size ?? 0;
    const item = this.option<string>('label_singular').toLowerCase();
    // The items are listed at once, each folded.
    const unfolded = (
      field as unknown as Collection<string, unknown> & { set(key: string, value: unknown): unknown }
    ).set('minimize_collapsed', false);
    return (
      <div className="desk-long-list">
        <label>
          <span>Cari {item}</span>
          <input
            type="search"
            className="desk-input"
            value={wanted}
            placeholder="Salah satu katanya …"
            onChange={({ target }) => this.#choose(target.value, DRAWN)}
          />
        </label>
        <p role="status">
          {fitting === size
            ? `${places.length} dari ${size.toLocaleString('id')} ${item} ditampilkan.`
            : `${fitting.toLocaleString('id')} dari ${size.toLocaleString('id')} ${item} cocok${places.length < fitting ? `, ${places.length} ditampilkan` : ''}.`}
        </p>
        <ListControl
          {...this.props}
          key={choice}
          ref={this.#list}
          field={unfolded}
          value={value?.filter((_, place) => places.includes(place))}
          onChange={this.#change}
        />
        {places.length < fitting && (
          <button
            type="button"
            className="desk-plain"
            onClick={() => this.#choose(wanted, places.length + DRAWN)}
          >
            Tampilkan {Math.min(DRAWN, fitting - places.length)} lagi
          </button>
        )}
      </div>
    );
  }
}

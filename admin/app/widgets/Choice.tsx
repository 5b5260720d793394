import { List } from 'immutable';
import { Control } from './control.ts';

interface Option {
  readonly value: string;
  readonly label: string;
}

/** One of a few answers, or any number of them. */
export class Choice extends Control<string | List<string>> {
  override render() {
    const options = this.option<Option[]>('options');
    const { value, onChange, forID } = this.props;
    if (!this.option<boolean>('many')) {
      return (
        <select
          {...this.common}
          value={(value as string) ?? ''}
          onChange={({ target }) => onChange(target.value || undefined)}
        >
          <option value="">Pilih …</option>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      );
    }
    const chosen = List.isList(value) ? value : List<string>();
    const toggle = (one: string) =>
      onChange(
        List(
          options.map((option) => option.value).filter((each) => (each === one) !== chosen.includes(each)),
        ),
      );
    return (
      <div className={`${this.props.classNameWrapper} desk-checks`} id={forID} role="group">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="checkbox"
              checked={chosen.includes(option.value)}
              onChange={() => toggle(option.value)}
            />
            {option.label}
          </label>
        ))}
      </div>
    );
  }
}

import { Control } from './control.ts';

/** A whole number. An emptied field is absent, never 0. */
export class Number extends Control<number> {
  override render() {
    return (
      <input
        {...this.common}
        type="number"
        inputMode="numeric"
        step={1}
        min={this.option<number>('min')}
        max={this.option<number>('max')}
        value={this.props.value ?? ''}
        onChange={({ target }) => this.props.onChange(target.value === '' ? undefined : target.valueAsNumber)}
      />
    );
  }
}

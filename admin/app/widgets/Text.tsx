import type { ChangeEvent } from 'react';
import { Control } from './control.ts';

/** A line or a paragraph of text, with a counter. What is typed is held here too, so that the cursor stays put. */
export class Text extends Control<string, { text: string }> {
  override state = { text: this.props.value ?? '' };

  override componentDidUpdate(before: { value: string | undefined }) {
    const value = this.props.value ?? '';
    if (value !== (before.value ?? '') && value !== this.state.text) this.setState({ text: value });
  }

  type = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
    this.setState({ text: target.value });
    this.props.onChange(target.value);
  };

  override render() {
    const max = this.option<number>('max');
    const { text } = this.state;
    const left = max - text.length;
    const shared = {
      ...this.common,
      value: text,
      onChange: this.type,
      'aria-describedby': `${this.props.forID}-count`,
    };
    return (
      <>
        {this.option<boolean>('long') ? <textarea {...shared} rows={3} /> : <input {...shared} type="text" />}
        <p className="desk-count" id={`${this.props.forID}-count`} data-over={left < 0 || undefined}>
          {left < 0 ? `Kelebihan ${-left} huruf` : `${text.length} dari ${max} huruf`}
        </p>
      </>
    );
  }
}

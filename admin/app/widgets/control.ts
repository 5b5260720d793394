import { Component } from 'react';

/** What Decap gives a widget's control, as far as ours use it. */
export interface ControlProps<Value> {
  readonly value: Value | undefined;
  readonly field: { get(key: string): unknown };
  readonly forID: string;
  readonly classNameWrapper: string;
  readonly onChange: (value: unknown) => void;
  readonly setActiveStyle: () => void;
  readonly setInactiveStyle: () => void;
}

/** Base of our controls. Validity is the model's business (check-field.ts), so a control is always content. */
export abstract class Control<Value, State = object> extends Component<ControlProps<Value>, State> {
  isValid = () => true;

  protected option<T>(name: string): T {
    const value = this.props.field.get(name) as { toJS?(): T } | T;
    return typeof (value as { toJS?: unknown })?.toJS === 'function'
      ? (value as { toJS(): T }).toJS()
      : (value as T);
  }

  /** What every input of ours shares. */
  protected get common() {
    const { forID, classNameWrapper, setActiveStyle, setInactiveStyle } = this.props;
    return {
      id: forID,
      className: `${classNameWrapper} desk-input`,
      onFocus: setActiveStyle,
      onBlur: setInactiveStyle,
    };
  }
}

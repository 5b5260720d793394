import type { ComponentType } from 'react';
import { Control, type ControlProps } from './control.ts';

interface State {
  readonly Editor?: ComponentType<ControlProps<string>>;
  readonly trouble?: boolean;
}

/** The editor of formatted text. It is the largest part of the desk, so the rest of the form does not wait for it. */
export class RichText extends Control<string, State> {
  override state: State = {};

  override componentDidMount(): void {
    import('./rich-text.ts').then(
      ({ MarkdownEditor }) => this.setState({ Editor: MarkdownEditor }),
      () => this.setState({ trouble: true }),
    );
  }

  override render() {
    const { Editor, trouble } = this.state;
    if (Editor) return <Editor {...this.props} />;
    return (
      <p className={`${this.props.classNameWrapper} desk-waiting`} role="status">
        {trouble
          ? 'Kotak teks belum dapat dibuka. Periksa jaringan, lalu muat ulang halaman; tulisan Anda tersimpan di perangkat ini.'
          : 'Menyiapkan kotak teks …'}
      </p>
    );
  }
}

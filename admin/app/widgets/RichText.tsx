import type { ComponentType } from 'react';
import { deviceKeeps } from '../safety/device.ts';
import { DropPlace, FileChoice } from './FileChoice.tsx';
import { Control, type ControlProps } from './control.ts';

interface Loaded {
  readonly MarkdownEditor: ComponentType<ControlProps<string>>;
  readonly insertPhotos: (files: readonly File[]) => void;
}

/** The editor of formatted text. It is the largest part of the desk, so the rest of the form does not wait for it. */
export class RichText extends Control<string, { loaded?: Loaded; trouble?: boolean }> {
  override state: { loaded?: Loaded; trouble?: boolean } = {};

  override componentDidMount(): void {
    import('./rich-text.ts').then(
      (loaded) => this.setState({ loaded }),
      () => this.setState({ trouble: true }),
    );
  }

  override render() {
    const { loaded, trouble } = this.state;
    if (loaded) {
      const { MarkdownEditor, insertPhotos } = loaded;
      return (
        <DropPlace accepts="picture" onDrop={insertPhotos}>
          <FileChoice accepts="picture" label="Sisipkan foto ke teks" many onChoose={insertPhotos} />
          <MarkdownEditor {...this.props} />
        </DropPlace>
      );
    }
    return (
      <p className={`${this.props.classNameWrapper} desk-waiting`} role="status">
        {trouble
          ? `Kotak teks belum dapat dibuka. Periksa jaringan, lalu ${deviceKeeps() ? 'muat ulang halaman; tulisan Anda tersimpan di perangkat ini' : 'simpan dahulu isian lain dan muat ulang halaman'}.`
          : 'Menyiapkan kotak teks …'}
      </p>
    );
  }
}

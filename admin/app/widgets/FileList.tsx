import listWidget from 'decap-cms-widget-list';
import { List, Map } from 'immutable';
import { createRef } from 'react';
import { takeEach, tellResults } from '../photo/take-each.ts';
import { upload } from '../photo/upload.ts';
import { DropPlace, FileChoice, type FileKind } from './FileChoice.tsx';
import { Control } from './control.ts';

const ListControl = listWidget.controlComponent;

/** How the list's items hold their file; config.ts gives it along. */
interface FileItem {
  readonly file: string;
  readonly title: string;
  readonly accepts: FileKind;
}

/** A list of files: several can be chosen or dropped at once, and each becomes an item. */
export class FileList extends Control<List<unknown>, { busy: boolean; added: number }> {
  override state = { busy: false, added: 0 };
  readonly #list = createRef<{ validate(): void; focus(path: string): void }>();

  /** The fields inside may change without the list itself. */
  override shouldComponentUpdate(): boolean {
    return true;
  }

  validate = () => this.#list.current?.validate();
  focus = (path: string) => this.#list.current?.focus(path);

  #add = async (files: readonly File[]) => {
    this.setState({ busy: true });
    const { file, title } = this.option<FileItem>('of_files');
    const results = await takeEach(files, upload, ({ note }) => note ?? 'sudah masuk.');
    const items = results.flatMap(({ name, made }) =>
      made ? Map({ [title]: titleOf(name), [file]: made.url }) : [],
    );
    if (items.length > 0) this.props.onChange((this.props.value ?? List()).push(...items));
    // Decap's list counts its items only when it is new.
    this.setState(({ added }) => ({ busy: false, added: added + items.length }));
    await tellResults(results);
  };

  override render() {
    const { accepts } = this.option<FileItem>('of_files');
    const choose = (files: readonly File[]) => void this.#add(files);
    return (
      <DropPlace accepts={accepts} onDrop={choose}>
        <ListControl {...this.props} key={this.state.added} ref={this.#list} />
        <FileChoice
          accepts={accepts}
          label={this.state.busy ? 'Menyiapkan …' : 'Tambah beberapa berkas sekaligus'}
          many
          disabled={this.state.busy}
          onChoose={choose}
        />
      </DropPlace>
    );
  }
}

/** A title to start from: the words of the file's name. */
function titleOf(name: string): string {
  const words = name
    .replace(/\.[A-Za-z0-9]{1,5}$/, '')
    .replace(/[_\s-]+/g, ' ')
    .trim();
  return words.slice(0, 120);
}

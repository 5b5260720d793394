import { mediaUrl } from '../photo/media-url.ts';
import { upload } from '../photo/upload.ts';
import { DropPlace, FileChoice, type FileKind } from './FileChoice.tsx';
import { Control } from './control.ts';

interface State {
  readonly busy: boolean;
  readonly trouble: string;
  readonly note: string;
}

const words = { picture: 'foto', document: 'PDF' } as const;

/** A picture or a PDF: made ready on this device, kept by the server, committed with the entry that names it. */
export class Media extends Control<string, State> {
  override state: State = { busy: false, trouble: '', note: '' };

  #choose = async ([file, ...more]: readonly File[]) => {
    this.setState({ busy: true, trouble: '', note: '' });
    try {
      const { url, note = '' } = await upload(file!);
      this.props.onChange(url);
      this.setState({ note: more.length > 0 ? `${note} ${this.#alone(file!)}`.trim() : note });
    } catch (error) {
      this.setState({ trouble: (error as Error).message });
    }
    this.setState({ busy: false });
  };

  /** Only one file fits; where the others go depends on what they are. */
  #alone({ name }: File): string {
    return this.#accepts === 'picture'
      ? `Di sini hanya muat satu foto; yang dipakai “${name}”. Foto lain dapat Anda sisipkan ke dalam teks.`
      : `Di sini hanya muat satu PDF; yang dipakai “${name}”.`;
  }

  get #accepts() {
    return this.option<FileKind>('accepts');
  }

  override render() {
    const { value, forID, classNameWrapper, onChange } = this.props;
    const { busy, trouble, note } = this.state;
    const accepts = this.#accepts;
    const name = value?.slice('/media/'.length);
    const choose = (files: readonly File[]) => void this.#choose(files);
    return (
      <DropPlace accepts={accepts} className={`${classNameWrapper} desk-media`} onDrop={choose}>
        {name && accepts === 'picture' && <img src={mediaUrl(name)} alt="" />}
        {name && <p className="desk-media-name">{name}</p>}
        <div className="desk-media-actions">
          <FileChoice
            className="desk-button"
            accepts={accepts}
            label={busy ? 'Menyiapkan …' : `${value ? 'Ganti' : 'Pilih'} ${words[accepts]}`}
            id={forID}
            disabled={busy}
            onChoose={choose}
          />
          {value && (
            <button type="button" onClick={() => onChange('')}>
              Hapus {words[accepts]}
            </button>
          )}
        </div>
        {note && <p role="status">{note}</p>}
        {trouble && (
          <p className="desk-trouble" role="alert">
            {trouble}
          </p>
        )}
      </DropPlace>
    );
  }
}

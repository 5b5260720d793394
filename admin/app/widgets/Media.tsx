import type { ChangeEvent } from 'react';
import { mediaUrl } from '../photo/media-url.ts';
import { upload } from '../photo/upload.ts';
import { Control } from './control.ts';

interface State {
  readonly busy: boolean;
  readonly trouble: string;
}

const accepted = { picture: 'image/jpeg,image/png,image/webp,image/*', document: 'application/pdf' } as const;
const words = { picture: 'foto', document: 'PDF' } as const;

/** A picture or a PDF: made ready on this device, kept by the server, committed with the entry that names it. */
export class Media extends Control<string, State> {
  override state: State = { busy: false, trouble: '' };

  private choose = async ({ target }: ChangeEvent<HTMLInputElement>) => {
    const file = target.files?.[0];
    target.value = '';
    if (!file) return;
    this.setState({ busy: true, trouble: '' });
    try {
      const { url } = await upload(file);
      this.props.onChange(url);
      this.setState({ busy: false });
    } catch (error) {
      this.setState({ busy: false, trouble: (error as Error).message });
    }
  };

  override render() {
    const { value, forID, classNameWrapper, onChange } = this.props;
    const { busy, trouble } = this.state;
    const accepts = this.option<'picture' | 'document'>('accepts');
    const name = value?.slice('/media/'.length);
    return (
      <div className={`${classNameWrapper} desk-media`}>
        {name && accepts === 'picture' && <img src={mediaUrl(name)} alt="" />}
        {name && <p className="desk-media-name">{name}</p>}
        <div className="desk-media-actions">
          <label className="desk-button">
            {busy ? 'Menyiapkan …' : value ? `Ganti ${words[accepts]}` : `Pilih ${words[accepts]}`}
            <input
              id={forID}
              type="file"
              accept={accepted[accepts]}
              disabled={busy}
              onChange={(event) => void this.choose(event)}
            />
          </label>
          {value && (
            <button type="button" onClick={() => onChange('')}>
              Hapus {words[accepts]}
            </button>
          )}
        </div>
        {trouble && (
          <p className="desk-trouble" role="alert">
            {trouble}
          </p>
        )}
      </div>
    );
  }
}

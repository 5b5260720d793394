import { Component, type DragEvent, type ReactNode } from 'react';

/** What can be asked for, and what the browser's own dialogue shows first. */
const kinds = {
  picture: { accept: 'image/jpeg,image/png,image/webp,image/*', isOne: /^image\// },
  document: { accept: 'application/pdf', isOne: /^application\/pdf$/ },
} as const;
export type FileKind = keyof typeof kinds;

interface FileChoiceProps {
  readonly accepts: FileKind;
  readonly label: string;
  readonly many?: boolean;
  readonly disabled?: boolean;
  /** The id that the field's own label points to. */
  readonly id?: string;
  readonly className?: string;
  readonly onChoose: (files: readonly File[]) => void;
}

/** A button that chooses files. */
export function FileChoice({ accepts, label, many, disabled, id, className, onChoose }: FileChoiceProps) {
  return (
    <label className={`desk-file-choice ${className ?? 'desk-plain'}`}>
      {label}
      <input
        id={id}
        type="file"
        accept={kinds[accepts].accept}
        multiple={many}
        disabled={disabled}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          if (files.length > 0) onChoose(files);
        }}
      />
    </label>
  );
}

interface DropPlaceProps {
  readonly accepts: FileKind;
  readonly className?: string;
  readonly onDrop: (files: readonly File[]) => void;
  readonly children: ReactNode;
}

/** Takes files that are dropped on what it holds; anything else is left to what lies inside. */
export class DropPlace extends Component<DropPlaceProps> {
  #drop = (event: DragEvent) => {
    const { accepts, onDrop } = this.props;
    const files = [...event.dataTransfer.files].filter(({ type }) => kinds[accepts].isOne.test(type));
    if (files.length === 0) return;
    event.preventDefault();
    event.stopPropagation();
    onDrop(files);
  };

  override render() {
    return (
      <div
        className={this.props.className}
        onDropCapture={this.#drop}
        onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
      >
        {this.props.children}
      </div>
    );
  }
}

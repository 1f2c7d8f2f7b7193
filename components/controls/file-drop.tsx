import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { FilePicker } from './file-picker';

interface Props {
  onFile: (file: File) => void;
  children?: ComponentChildren;
}

/** Where one file is dropped or chosen. */
export function FileDrop({ onFile, children }: Props) {
  const over = useSignal(false);
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  return (
    <div
      class="file-drop"
      data-over={over.value}
      onDragOver={(event) => {
        event.preventDefault();
        over.value = true;
      }}
      onDragLeave={() => (over.value = false)}
      onDrop={(event) => {
        event.preventDefault();
        over.value = false;
        take(event.dataTransfer?.files);
      }}
    >
      {children}
      <FilePicker label={i18n.t('unreadable.chooseFile')} testId="choose-file" onPick={take} />
    </div>
  );
}

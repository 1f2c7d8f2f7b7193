import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { FilePicker } from './file-picker';
import { useFileDrop } from './use-file-drop';

interface Props {
  onFile: (file: File) => void;
  children?: ComponentChildren;
}

/** Where one file is dropped or chosen. */
export function FileDrop({ onFile, children }: Props) {
  const take = (files: FileList | null) => {
    const file = files?.[0];
    if (file) onFile(file);
  };
  const drop = useFileDrop(({ files }) => take(files));
  return (
    <div class="file-drop" {...drop}>
      {children}
      <FilePicker label={i18n.t('unreadable.chooseFile')} testId="choose-file" onPick={take} />
    </div>
  );
}

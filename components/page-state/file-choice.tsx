import { i18n } from '#i18n';
import { FileDrop } from '@/components/controls/file-drop';

/** For a tab that may show a file of this device, which the browser keeps closed. */
export function FileChoice({ onFile }: { onFile: (file: File) => void }) {
  return (
    <FileDrop onFile={onFile}>
      <p class="choice">
        <span class="choice-name">{i18n.t('access.file')}</span>
        <span class="hint">{i18n.t('access.fileNote')}</span>
      </p>
    </FileDrop>
  );
}

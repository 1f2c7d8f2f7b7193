import { i18n } from '#i18n';
import { IconButton } from '@/components/controls/icon-button';

/** What the next question is about, when it is not the whole page. */
export function SelectionChip({ words, onDrop }: { words: string; onDrop: () => void }) {
  return (
    <div class="selection-chip">
      <span dir="auto">{i18n.t('composer.selection', { words })}</span>
      <IconButton icon="close" label={i18n.t('composer.dropSelection')} onClick={onDrop} />
    </div>
  );
}

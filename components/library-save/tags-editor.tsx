import { i18n } from '#i18n';
import { NamesEditor } from './names-editor';

interface Props {
  tags: readonly string[];
  /** Tags in use. */
  known: readonly string[];
  onChange: (tags: string[]) => void;
  onStart?: () => void;
}

export function TagsEditor({ tags, known, onChange, onStart }: Props) {
  return (
    <NamesEditor
      label={i18n.t('keep.tags')}
      addLabel={i18n.t('keep.addTag')}
      removeLabel={(tag) => i18n.t('keep.removeTag', { tag })}
      names={tags}
      known={known}
      longest={60}
      commas
      onChange={onChange}
      onStart={onStart}
    />
  );
}

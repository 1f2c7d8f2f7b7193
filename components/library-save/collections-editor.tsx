import { i18n } from '#i18n';
import type { Collection, SavedDocument } from '@/lib/protocol/library';
import { collectionNames } from '@/lib/state/library/change-collections';
import { NamesEditor } from './names-editor';

interface Props {
  document: SavedDocument;
  /** All there are. */
  known: readonly Collection[];
  onChange: (names: string[]) => void;
  onStart?: () => void;
}

/** The collections a document is in; a new name makes a new one. */
export function CollectionsEditor({ document, known, onChange, onStart }: Props) {
  return (
    <NamesEditor
      label={i18n.t('library.collections')}
      addLabel={i18n.t('keep.addCollection')}
      removeLabel={(name) => i18n.t('keep.removeCollection', { name })}
      names={collectionNames(known, document)}
      known={known.map(({ name }) => name)}
      longest={100}
      onChange={onChange}
      onStart={onStart}
    />
  );
}

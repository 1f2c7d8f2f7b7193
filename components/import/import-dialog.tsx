import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { FilePicker } from '@/components/controls/file-picker';
import { FailureBlock } from '@/components/failure/failure-block';
import type { Choice, ImportModel } from '@/lib/state/import-model';
import { bookmarkEntries, tabEntries } from './choose-entries';
import { ChooseList } from './choose-list';
import { ImportItems } from './import-items';

interface Props {
  model: ImportModel;
  onClose: () => void;
}

/** What can be added to the library besides the page in front: files, open tabs, bookmarks. Rendered only while open. */
export function ImportDialog({ model, onClose }: Props) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => element.current?.showModal(), []);
  const failure = model.failure.value;
  const close = () => {
    void model.leaveChoice();
    onClose();
  };
  return (
    <dialog
      ref={element}
      class="dialog import-dialog"
      aria-label={i18n.t('import.title')}
      onClose={close}
    >
      <h2>{i18n.t('import.title')}</h2>
      {model.choice.value ? (
        <Choosing choice={model.choice.value} model={model} />
      ) : (
        <Sources model={model} />
      )}
      {failure && <FailureBlock failure={failure} onDismiss={() => (model.failure.value = null)} />}
      <ImportItems model={model} />
      {!model.choice.value && (
        <div class="dialog-actions">
          <button type="button" class="button" onClick={() => element.current?.close()}>
            {i18n.t('import.close')}
          </button>
        </div>
      )}
    </dialog>
  );
}

function Choosing({ choice, model }: { choice: Choice; model: ImportModel }) {
  const onBack = () => void model.leaveChoice();
  if (choice.from === 'tabs')
    return (
      <>
        <ChooseList
          entries={tabEntries(choice.tabs)}
          onAdd={(ids) => void model.addTabs(choice.tabs.filter(({ id }) => ids.has(String(id))))}
          onBack={onBack}
        />
        {model.refused.value && (
          <p class="hint" role="alert">
            {i18n.t('import.refused')}
          </p>
        )}
      </>
    );
  return (
    <ChooseList
      entries={bookmarkEntries(choice.bookmarks)}
      onAdd={(ids) => void model.addBookmarks(choice.bookmarks.filter(({ id }) => ids.has(id)))}
      onBack={onBack}
    />
  );
}

function Sources({ model }: { model: ImportModel }) {
  const refused = model.refused.value;
  return (
    <ul class="rows import-sources">
      <li class="row">
        <p class="row-text">
          <span class="row-name">{i18n.t('import.files')}</span>
          <span class="hint">{i18n.t('import.filesHow')}</span>
        </p>
        <FilePicker
          label={i18n.t('import.chooseFiles')}
          multiple
          testId="import-documents"
          onPick={(files) => void model.addFiles(files ?? [])}
        />
      </li>
      <Source
        name={i18n.t('import.tabs')}
        how={i18n.t('import.tabsHow')}
        refused={refused === 'tabs'}
        onChoose={() => void model.chooseTabs()}
      />
      <Source
        name={i18n.t('import.bookmarks')}
        how={i18n.t('import.bookmarksHow')}
        refused={refused === 'bookmarks'}
        onChoose={() => void model.chooseBookmarks()}
      />
    </ul>
  );
}

interface SourceProps {
  name: string;
  how: string;
  refused: boolean;
  onChoose: () => void;
}

function Source({ name, how, refused, onChoose }: SourceProps) {
  return (
    <li class="row">
      <p class="row-text">
        <span class="row-name">{name}</span>
        <span class="hint">{how}</span>
        {refused && (
          <span class="hint" role="alert">
            {i18n.t('import.refused')}
          </span>
        )}
      </p>
      <button
        type="button"
        class="button"
        aria-label={i18n.t('import.chooseFrom', { name })}
        onClick={onChoose}
      >
        {i18n.t('import.choose')}
      </button>
    </li>
  );
}

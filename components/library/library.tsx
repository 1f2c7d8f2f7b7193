import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { AnswerAnnouncer } from '@/components/app/answer-announcer';
import { ViewRoot } from '@/components/app/view';
import { QuotePopover } from '@/components/citation/quote-popover';
import { useFileDrop } from '@/components/controls/use-file-drop';
import { ImportDialog } from '@/components/import/import-dialog';
import type { ImportModel } from '@/lib/state/import-model';
import type { LibraryModel } from '@/lib/state/library/library-model';
import type { ViewActions } from '@/lib/state/view-actions';
import { AskPane } from './ask-pane';
import { CopyPane } from './copy-pane';
import { Facets } from './facets';
import { focusList } from './focus-list';
import { LibraryHeader } from './library-header';
import { Results } from './results';
import { UndoToast } from './undo-toast';
import { useLibraryKeys } from './use-library-keys';

interface Props {
  model: LibraryModel;
  imports: ImportModel;
  actions: ViewActions;
}

/** The library in a tab of its own: what it holds, what is found in it, what it says. */
export function Library({ model, imports, actions }: Props) {
  useEffect(() => model.start(), [model]);
  return (
    <ViewRoot actions={actions}>
      <Screen model={model} imports={imports} />
      <AnswerAnnouncer turns={model.ask.conversation.turns} />
    </ViewRoot>
  );
}

function Screen({ model, imports }: Omit<Props, 'actions'>) {
  const { copy, ask } = model;
  const search = useRef<HTMLInputElement>(null);
  const filtersOpen = useSignal(false);
  const adding = useSignal(false);
  const drop = useFileDrop(({ files }) => {
    adding.value = true;
    void imports.addFiles(files);
  });
  useLibraryKeys(model, search);
  const pane = copy.request.value ? 'copy' : ask.shown.value ? 'ask' : 'none';
  return (
    <div class="library" data-pane={pane} data-filters={filtersOpen.value} {...drop}>
      <LibraryHeader
        model={model}
        search={search}
        filtersOpen={filtersOpen}
        onDown={focusList}
        onAdd={() => (adding.value = true)}
      />
      {!model.empty.value && (
        <nav id="filters" class="facets" aria-label={i18n.t('library.filters')}>
          <Facets model={model.filters} changes={model.changes} />
        </nav>
      )}
      <main class="results">
        <Results model={model} />
      </main>
      {pane === 'copy' && (
        <aside class="pane" aria-label={i18n.t('library.copy')}>
          <CopyPane
            model={model}
            onClose={() => {
              copy.close();
              focusList();
            }}
          />
        </aside>
      )}
      {ask.open.value && (
        // Under an open copy it stays as it is: closing the copy leads back to the answer.
        <aside class="pane" hidden={pane !== 'ask'} aria-label={i18n.t('library.ask')}>
          <AskPane
            model={model}
            onClose={() => {
              ask.hide();
              focusList();
            }}
          />
        </aside>
      )}
      {adding.value && <ImportDialog model={imports} onClose={() => (adding.value = false)} />}
      <UndoToast model={model.changes} />
      <QuotePopover />
    </div>
  );
}

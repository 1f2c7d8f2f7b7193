import { i18n } from '#i18n';
import { Composer } from '@/components/composer/composer';
import { EnginePicker } from '@/components/composer/engine-picker';
import { TabChips } from '@/components/composer/tab-chips';
import { SelectionChip } from '@/components/composer/selection-chip';
import { Suggestions } from '@/components/composer/suggestions';
import type { Task } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import type { ReadingModel } from '@/lib/state/reading-model';
import { firstWords } from '@/lib/state/selection-model';
import { LossNotice } from '@/components/failure/loss-notice';
import { Notice } from './notice';
import { RememberNote } from './remember-note';
import { useView } from './view-context';

/** Where questions are asked: suggestions, the field, and the engine that answers. */
export function ComposerArea({ model }: { model: ReadingModel }) {
  const { conversation, engine, selection } = model;
  const attached = selection.attached.value;
  const offered = selection.offered.value;
  const running = conversation.running.value || conversation.asking.value;
  const available = model.canAsk.value;
  const page = model.page.page.value;
  const { actions, announce } = useView();
  const saved = selection.saved.value;
  const save = async (part: PageDocument) => {
    if (await model.saveSelection(part)) announce(i18n.t('save.savedSelection'));
  };
  return (
    <footer class="composer-area">
      <LossNotice model={model.loss} />
      <Notice model={model} />
      {page && <RememberNote model={model.remember} url={page.url} />}
      {attached ? (
        <SelectionChip words={firstWords(attached)} onDrop={() => selection.detach()} />
      ) : (
        available && (
          <Suggestions
            asked={askedAbout(model, pageHash(model))}
            disabled={running}
            onAsk={(task) => model.suggest(task)}
            onType={conversation.turns.value.length === 0 ? () => model.invite() : null}
            selection={
              offered && {
                summarize: askedAbout(model, offered.contentHash).has('summary')
                  ? null
                  : () => void model.summarizeSelection(offered),
                ask: () => model.attachSelection(offered),
                save: () => void save(offered),
                open: saved === null ? null : () => actions.openLibrary({ document: saved }),
              }
            }
          />
        )
      )}
      <TabChips model={model.tabs} />
      <Composer
        draft={model.draft}
        placeholder={placeholder(model)}
        running={running}
        available={available}
        focusRequest={model.focusRequests.value}
        onAsk={(text) => model.ask({ kind: 'question', text })}
        onStop={() => void conversation.stop()}
      />
      <EnginePicker state={engine.state.value} onSelect={(id) => void engine.select(id)} />
    </footer>
  );
}

function placeholder(model: ReadingModel): string {
  if (model.selection.attached.value) return i18n.t('composer.placeholderSelection');
  const status = model.page.status.value;
  if (!model.canAsk.value && status.kind === 'unreadable')
    return status.failure.code === 'page-no-access'
      ? i18n.t('composer.needsAccess')
      : i18n.t('composer.unavailable');
  return model.elsewhere.value
    ? i18n.t('composer.placeholderElsewhere')
    : i18n.t('composer.placeholder');
}

/** Of the document that the next question is about. */
function pageHash(model: ReadingModel): string | undefined {
  const page = model.elsewhere.value ? null : model.page.page.value;
  return page?.contentHash ?? model.conversation.turns.value.at(-1)?.turn.value.pageHash;
}

function askedAbout({ conversation }: ReadingModel, hash: string | undefined): Set<Task['kind']> {
  return new Set(
    conversation.turns.value
      .map(({ turn }) => turn.value)
      .filter((turn) => turn.pageHash === hash && turn.status === 'done')
      .map(({ task }) => task.kind),
  );
}

import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';
import { FailureBlock } from '@/components/failure/failure-block';
import { formatWhen } from '@/components/words/numbers';
import { hasText, type SavedDocument } from '@/lib/protocol/library';
import type { SaveModel } from '@/lib/state/library/save-model';
import { CollectionsEditor } from './collections-editor';
import { NoteField } from './note-field';
import { outcomeText } from './outcome-text';
import { TagsEditor } from './tags-editor';

/** What was done with the page, its tags and note, and the way back. */
export function SavePopover({ model }: { model: SaveModel }) {
  const { actions } = useView();
  const saved = model.saved.value;
  const outcome = model.outcome.value;
  const failure = model.failure.value;
  return (
    <>
      <p class="save-status">{statusText(model)}</p>
      {failure && <FailureBlock failure={failure} onDismiss={() => (model.failure.value = null)} />}
      {saved && <Details key={saved.id} model={model} saved={saved} />}
      <div class="save-actions">
        {saved && (
          <button type="button" class="quiet-button" onClick={() => void model.remove()}>
            {model.undoable.value ? i18n.t('keep.undo') : i18n.t('keep.remove')}
          </button>
        )}
        {outcome === 'removed' && (
          <button type="button" class="quiet-button" onClick={() => void model.restore()}>
            {i18n.t('keep.undo')}
          </button>
        )}
        <button
          type="button"
          class="quiet-button"
          onClick={() => actions.openLibrary(saved ? { document: saved.id } : {})}
        >
          {i18n.t('keep.openLibrary')}
        </button>
      </div>
    </>
  );
}

function Details({ model, saved }: { model: SaveModel; saved: SavedDocument }) {
  return (
    <>
      <TagsEditor
        tags={saved.tags}
        known={model.known.value.tags.map(({ name }) => name)}
        onStart={() => void model.loadKnown()}
        onChange={(tags) => void model.update(saved, { tags })}
      />
      <CollectionsEditor
        document={saved}
        known={model.known.value.collections}
        onStart={() => void model.loadKnown()}
        onChange={(names) => void model.collect(saved, names)}
      />
      <NoteField note={saved.note} onChange={(note) => model.update(saved, { note })} />
    </>
  );
}

function statusText({ saved, kept, outcome, busy }: SaveModel): string {
  if (outcome.value) return outcomeText(outcome.value);
  if (saved.value && !hasText(saved.value)) return i18n.t('keep.bookmark');
  if (saved.value) {
    const when = { when: formatWhen(saved.value.savedAt) };
    return kept.value ? i18n.t('keep.savedWhen', when) : i18n.t('keep.rememberedWhen', when);
  }
  return busy.value ? i18n.t('keep.saving') : i18n.t('keep.notSaved');
}

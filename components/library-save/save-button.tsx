import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';
import { Icon } from '@/components/controls/icon';
import { failureWords } from '@/components/failure/failure-words';
import type { SaveModel } from '@/lib/state/library/save-model';
import { outcomeText } from './outcome-text';
import { SavePopover } from './save-popover';

const popoverId = 'save';

/** Puts the page into the library with one press, and opens what can be said about it there. */
export function SaveButton({ model, available }: { model: SaveModel; available: boolean }) {
  const { announce } = useView();
  const popover = useRef<HTMLDivElement>(null);
  const saved = model.saved.value;
  const outcome = model.outcome.value;
  const press = async () => {
    // The press opens or closes the popover by itself; only what is not kept yet is saved.
    if (model.kept.peek() && !model.changed.peek()) return;
    await model.save();
  };
  useEffect(() => {
    if (outcome) announce(outcomeText(outcome));
  }, [outcome]);
  const failure = model.failure.value;
  useEffect(() => {
    if (failure) announce(failureWords(failure).what);
  }, [failure]);
  useEffect(() => {
    // It spoke of a page that is no longer the one on screen.
    if (!available) popover.current?.hidePopover();
  }, [available]);
  const kept = model.kept.value;
  const label = kept ? i18n.t('keep.saved') : i18n.t('keep.save');
  return (
    <>
      <button
        type="button"
        class="save-button"
        data-saved={kept}
        data-changed={model.changed.value}
        disabled={!available || saved === undefined}
        title={hint(model)}
        popovertarget={popoverId}
        onClick={() => void press()}
      >
        <Icon name="bookmark" />
        <span class="save-label">{label}</span>
      </button>
      <div
        ref={popover}
        id={popoverId}
        class="popover save-popover"
        popover="auto"
        role="dialog"
        aria-label={i18n.t('keep.title')}
      >
        <SavePopover model={model} />
      </div>
    </>
  );
}

function hint({ kept, changed }: SaveModel): string {
  if (!kept.value) return i18n.t('keep.saveHint');
  return changed.value ? i18n.t('keep.changedHint') : i18n.t('keep.savedHint');
}

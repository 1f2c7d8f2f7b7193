import { useEffect, useId, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';
import { IconButton } from '@/components/controls/icon-button';
import { formatCount } from '@/components/words/numbers';
import { maxQuestionLength } from '@/lib/protocol/conversation';
import type { DraftModel } from '@/lib/state/draft-model';

interface Props {
  draft: DraftModel;
  placeholder: string;
  running: boolean;
  /** False while there is nothing to ask about. */
  available: boolean;
  /** Changes when the composer should take the focus. */
  focusRequest: number;
  /** False when the question did not get through: then its text stays. */
  onAsk: (text: string) => Promise<boolean>;
  onStop: () => void;
}

/** Enter sends, Shift+Enter breaks the line, Esc stops. */
export function Composer(props: Props) {
  const { draft, placeholder, running, available, focusRequest, onAsk, onStop } = props;
  const { announce } = useView();
  const field = useRef<HTMLTextAreaElement>(null);
  const hintId = useId();
  const length = draft.text.value.trim().length;
  const tooLong = length > maxQuestionLength;
  useEffect(() => field.current?.focus({ preventScroll: true }), [focusRequest, available]);
  useEffect(() => {
    // Said once, not at every key that changes the number.
    if (tooLong) announce(tooLongHint(length));
  }, [tooLong]);

  const send = async () => {
    const question = draft.text.peek().trim();
    if (question === '' || question.length > maxQuestionLength || running || !available) return;
    draft.put('');
    const asked = await onAsk(question);
    // Never throw away what was typed, before or since.
    const since = draft.text.peek();
    if (!asked) draft.put(since === '' ? question : `${question}\n${since}`);
  };

  const stop = () => {
    onStop();
    // The button goes once the answer has stopped.
    field.current?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes, its keys are its own.
    if (event.isComposing) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    } else if (event.key === 'Escape' && running) {
      // Not also the key that closes the popup.
      event.preventDefault();
      onStop();
    }
  };

  return (
    <>
      <div class="composer" data-running={running}>
        <textarea
          ref={field}
          rows={1}
          dir="auto"
          aria-label={i18n.t('composer.label')}
          aria-invalid={tooLong}
          aria-describedby={tooLong ? hintId : undefined}
          placeholder={placeholder}
          disabled={!available}
          value={draft.text.value}
          onInput={(event) => draft.put(event.currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        {running ? (
          <IconButton icon="stop" label={i18n.t('composer.stop')} kind="primary" onClick={stop} />
        ) : (
          <IconButton
            icon="send"
            label={i18n.t('composer.send')}
            kind="primary"
            disabled={!available || length === 0 || tooLong}
            onClick={() => void send()}
          />
        )}
      </div>
      {tooLong && (
        <p id={hintId} class="hint composer-hint">
          {tooLongHint(length)}
        </p>
      )}
    </>
  );
}

function tooLongHint(length: number): string {
  return i18n.t('composer.tooLong', {
    count: formatCount(length),
    limit: formatCount(maxQuestionLength),
  });
}

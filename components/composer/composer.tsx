import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/controls/icon-button';

interface Props {
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
export function Composer({ placeholder, running, available, focusRequest, onAsk, onStop }: Props) {
  const text = useSignal('');
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus({ preventScroll: true }), [focusRequest, available]);

  const send = async () => {
    const question = text.peek().trim();
    if (question === '' || running || !available) return;
    text.value = '';
    const asked = await onAsk(question);
    // Never throw away what was typed, before or since.
    if (!asked) text.value = text.peek() === '' ? question : `${question}\n${text.peek()}`;
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
    <div class="composer" data-running={running}>
      <textarea
        ref={field}
        rows={1}
        dir="auto"
        maxLength={8000}
        aria-label={i18n.t('composer.label')}
        placeholder={placeholder}
        disabled={!available}
        value={text.value}
        onInput={(event) => (text.value = event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      {running ? (
        <IconButton icon="stop" label={i18n.t('composer.stop')} kind="primary" onClick={stop} />
      ) : (
        <IconButton
          icon="send"
          label={i18n.t('composer.send')}
          kind="primary"
          disabled={!available || text.value.trim() === ''}
          onClick={() => void send()}
        />
      )}
    </div>
  );
}

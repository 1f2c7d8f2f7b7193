import { useSignal, useSignalEffect } from '@preact/signals';
import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';

/** Long enough to be read. */
const shownFor = 2000;

/** Copies a text and says so in its own place. */
export function CopyButton({ text, label }: { text: () => string; label: string }) {
  const { actions, announce } = useView();
  const copied = useSignal(false);
  useSignalEffect(() => {
    if (!copied.value) return undefined;
    const timer = setTimeout(() => (copied.value = false), shownFor);
    return () => clearTimeout(timer);
  });
  const copy = async () => {
    await actions.copyText(text());
    copied.value = true;
    announce(i18n.t('status.copied'));
  };
  return (
    <button type="button" class="quiet-button" onClick={() => void copy()}>
      {copied.value ? i18n.t('answer.copied') : label}
    </button>
  );
}

import { useSignal, useSignalEffect } from '@preact/signals';
import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';
import { IconButton } from './icon-button';

/** Long enough to be read. */
const shownFor = 2000;

interface Props {
  text: () => string;
  label: string;
  /** Shows a picture in place of the words. */
  small?: boolean;
}

/** Copies a text and says so in its own place. */
export function CopyButton({ text, label, small = false }: Props) {
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
  if (small)
    return (
      <IconButton
        icon={copied.value ? 'check' : 'copy'}
        label={label}
        onClick={() => void copy()}
      />
    );
  return (
    <button type="button" class="quiet-button" onClick={() => void copy()}>
      {copied.value ? i18n.t('answer.copied') : label}
    </button>
  );
}

import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';

/** A popup may close at any moment: what is typed is kept after this pause; milliseconds. */
const pause = 400;

interface Props {
  note: string;
  onChange: (note: string) => void;
}

/** A note that keeps itself. */
export function NoteField({ note, onChange }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const kept = useRef(note);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  useEffect(() => {
    kept.current = note;
    // Never over what is being typed.
    if (field.current && document.activeElement !== field.current) field.current.value = note;
  }, [note]);
  const keep = () => {
    clearTimeout(timer.current);
    const text = field.current?.value;
    if (text === undefined || text === kept.current) return;
    kept.current = text;
    onChange(text);
  };
  return (
    <textarea
      ref={field}
      class="note-field"
      rows={1}
      dir="auto"
      maxLength={10_000}
      aria-label={i18n.t('keep.note')}
      placeholder={i18n.t('keep.note')}
      defaultValue={note}
      onInput={() => {
        clearTimeout(timer.current);
        timer.current = setTimeout(keep, pause);
      }}
      onBlur={keep}
    />
  );
}

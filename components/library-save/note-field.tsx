import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';

/** A popup may close at any moment: what is typed is kept after this pause; milliseconds. */
const pause = 400;

interface Props {
  note: string;
  /** Keeps it; false where that failed. */
  onChange: (note: string) => Promise<boolean>;
}

/** A note that keeps itself, and shows what another view makes of it. */
export function NoteField({ note, onChange }: Props) {
  const field = useRef<HTMLTextAreaElement>(null);
  const keep = useRef(onChange);
  keep.current = onChange;
  const typed = useRef(note);
  /** What was last kept from here, or came from elsewhere. */
  const kept = useRef(note);
  const keeping = useRef(0);
  const [settled, settle] = useState(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keepTyped = async () => {
    clearTimeout(timer.current);
    const before = kept.current;
    if (typed.current === before) return;
    kept.current = typed.current;
    keeping.current += 1;
    // Tried again with what is typed next, or when the field is left.
    if (!(await keep.current(typed.current))) kept.current = before;
    keeping.current -= 1;
    settle((times) => times + 1);
  };
  useEffect(() => {
    // Never over what is being typed, or on its way to be kept.
    if (keeping.current > 0 || typed.current !== kept.current) return;
    typed.current = note;
    kept.current = note;
    if (field.current) show(field.current, note);
  }, [note, settled]);
  // The field may go before the pause is over.
  useEffect(() => () => void keepTyped(), []);
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
      onInput={(event) => {
        typed.current = event.currentTarget.value;
        clearTimeout(timer.current);
        timer.current = setTimeout(() => void keepTyped(), pause);
      }}
      onBlur={() => void keepTyped()}
    />
  );
}

/** Another text, with the caret where it was. */
function show(field: HTMLTextAreaElement, text: string): void {
  if (field.value === text) return;
  const { selectionStart, selectionEnd } = field;
  field.value = text;
  field.setSelectionRange(selectionStart, selectionEnd);
}

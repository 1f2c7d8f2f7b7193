import { i18n } from '#i18n';
import type { Task } from '@/lib/protocol/conversation';

const tasks = [
  { kind: 'summary', label: () => i18n.t('suggestion.summarize') },
  { kind: 'key-points', label: () => i18n.t('suggestion.keyPoints') },
  { kind: 'explain', label: () => i18n.t('suggestion.explain') },
] as const;

interface Props {
  /** Kinds already asked here; they step back. */
  asked: ReadonlySet<Task['kind']>;
  disabled: boolean;
  onAsk: (task: Task) => void;
  /** Leads to the composer; given where nothing was asked yet, for those who look among the suggestions first. */
  onType: (() => void) | null;
  /** Given when something is selected in the page. */
  selection: {
    /** Null once it was. */
    summarize: (() => void) | null;
    ask: () => void;
    save: () => void;
    /** Shows it in the library, once it is there. */
    open: (() => void) | null;
  } | null;
}

/** What can be asked without typing; follows the page and what was just done. */
export function Suggestions({ asked, disabled, onAsk, onType, selection }: Props) {
  const fresh = tasks.filter(({ kind }) => !asked.has(kind));
  // What is selected is what the reader has in mind: two lines, and of the page the next thing only.
  const ofPage = selection ? fresh.slice(0, 1) : fresh;
  return (
    <div class="suggestions" role="group" aria-label={i18n.t('suggestion.label')}>
      {selection && (
        <>
          {selection.summarize && (
            <Chip
              label={i18n.t('suggestion.summarizeSelection')}
              disabled={disabled}
              onClick={selection.summarize}
            />
          )}
          <Chip
            label={i18n.t('suggestion.askSelection')}
            disabled={disabled}
            onClick={selection.ask}
          />
          <Chip
            label={
              selection.open
                ? i18n.t('suggestion.openSelection')
                : i18n.t('suggestion.saveSelection')
            }
            disabled={false}
            onClick={selection.open ?? selection.save}
          />
        </>
      )}
      {ofPage.map(({ kind, label }) => (
        <Chip key={kind} label={label()} disabled={disabled} onClick={() => onAsk({ kind })} />
      ))}
      {onType && !selection && (
        <Chip label={i18n.t('suggestion.ask')} disabled={disabled} onClick={onType} />
      )}
    </div>
  );
}

function Chip({
  label,
  disabled,
  onClick,
}: {
  label: string;
  disabled: boolean;
  onClick: () => void;
}) {
  return (
    <button type="button" class="chip" disabled={disabled} onClick={onClick}>
      {label}
    </button>
  );
}

interface Props {
  /** What is under way, and how far it is. */
  text: string;
  /** 0–1. */
  share: number;
  cancelLabel: string;
  onCancel: () => void;
}

/** Something that takes its time: the share, and the way out. */
export function ProgressRow({ text, share, cancelLabel, onCancel }: Props) {
  return (
    <div class="row progress-row">
      <div class="row-text">
        <p class="tabular">{text}</p>
        <progress value={share} aria-label={text} />
      </div>
      <button type="button" class="button" onClick={onCancel}>
        {cancelLabel}
      </button>
    </div>
  );
}

import type { ComponentChildren } from 'preact';

interface Props {
  label: ComponentChildren;
  folder?: boolean;
  multiple?: boolean;
  testId: string;
  onPick: (files: FileList | null) => void;
}

/** The input itself takes focus and keys; its label is what shows. */
export function FilePicker({ label, folder = false, multiple = false, testId, onPick }: Props) {
  return (
    <label class="button file-picker">
      <input
        class="sr-only"
        type="file"
        multiple={multiple}
        // Preact's types do not know it; browsers do.
        {...(folder ? { webkitdirectory: true } : {})}
        data-testid={testId}
        onChange={(event) => {
          onPick(event.currentTarget.files);
          // The same files can be chosen again after a failure.
          event.currentTarget.value = '';
        }}
      />
      {label}
    </label>
  );
}

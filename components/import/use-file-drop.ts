import { useSignal } from '@preact/signals';

/** Properties of an element on which files can be dropped; text dragged within the page is left alone. */
export function useFileDrop(onFiles: (files: FileList) => void) {
  const over = useSignal(false);
  const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') === true;
  return {
    'data-over': over.value,
    onDragOver: (event: DragEvent) => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      over.value = true;
    },
    onDragLeave: () => (over.value = false),
    onDrop: (event: DragEvent) => {
      over.value = false;
      if (!hasFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) onFiles(event.dataTransfer.files);
    },
  };
}

import { useSignal } from '@preact/signals';

/**
 * Properties of an element on which files can be dropped; text dragged within the page is left alone.
 * @param onDrop called inside the drop: what it holds besides files is gone after it
 */
export function useFileDrop(onDrop: (transfer: DataTransfer) => void) {
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
      if (event.dataTransfer) onDrop(event.dataTransfer);
    },
  };
}

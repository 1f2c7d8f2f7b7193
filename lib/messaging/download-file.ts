/** How long the browser may take to begin with a download, in milliseconds. */
const startTime = 60_000;

/** Gives a file to the reader, as a download. */
export function downloadFile(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), startTime);
}

/** The picker of folders; TypeScript's own declarations lack it. */
declare global {
  function showDirectoryPicker(options: {
    id: string;
    mode: 'readwrite';
  }): Promise<FileSystemDirectoryHandle>;
}

/** Lets the reader choose a folder to write into; null when they choose none. Call it in a click. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await showDirectoryPicker({ id: 'models', mode: 'readwrite' });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return null;
    throw error;
  }
}

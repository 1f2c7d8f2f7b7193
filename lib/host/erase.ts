/** Set while everything is to be erased: whoever starts next finishes what was begun. */
const flag = 'erase-everything';

/** How often a file that is still in use is tried again, and after how many milliseconds. */
const attempts = 20;
const pause = 250;

/** Leaves word that everything is to be erased at the next start, before anything is opened. */
export function requestErase(): void {
  localStorage.setItem(flag, 'yes');
}

export function isEraseRequested(): boolean {
  return localStorage.getItem(flag) !== null;
}

/**
 * Removes whatever Tacit keeps in this browser: databases, files, caches, storages. Killed in the middle it is done
 * again, as the word to do so goes last.
 * @param eraseStorages clears the storages that only the background can reach
 */
export async function eraseEverything(eraseStorages: () => Promise<void>): Promise<void> {
  await Promise.all([eraseDatabases(), eraseFiles(), eraseCaches(), eraseStorages()]);
  sessionStorage.clear();
  localStorage.clear();
}

async function eraseDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases())
    if (name !== undefined)
      await new Promise<void>((resolve, reject) => {
        const request = indexedDB.deleteDatabase(name);
        request.addEventListener('success', () => resolve());
        request.addEventListener('error', () => reject(request.error ?? new Error(name)));
      });
}

async function eraseFiles(): Promise<void> {
  const root = await navigator.storage.getDirectory();
  for (let attempt = 1; ; attempt += 1)
    try {
      for await (const name of root.keys()) await root.removeEntry(name, { recursive: true });
      return;
    } catch (error) {
      // A worker that was just ended may still hold one.
      if (attempt === attempts) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
}

async function eraseCaches(): Promise<void> {
  for (const name of await caches.keys()) await caches.delete(name);
}

/** What the database holds, looked at from outside the code that writes it. */
import type { Page } from '@playwright/test';

const conversationStores = new Set(['conversations', 'pages', 'turns', 'drafts']);

/** How many rows each store of conversations has. `view` is any page of the extension. */
export async function storedRows(view: Page): Promise<Record<string, number>> {
  const stores = Object.entries(await readStores(view)).filter(([name]) =>
    conversationStores.has(name),
  );
  return Object.fromEntries(stores.map(([name, rows]) => [name, rows.length]));
}

/** Every row of every store as one text. */
export async function storedText(view: Page): Promise<string> {
  return JSON.stringify(await readStores(view));
}

function readStores(view: Page): Promise<Record<string, unknown[]>> {
  return view.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
      });
    const database = await done(indexedDB.open('tacit'));
    const names = [...database.objectStoreNames];
    const transaction = database.transaction(names);
    const rows = await Promise.all(
      names.map(async (name): Promise<[string, unknown[]]> => [
        name,
        await done(transaction.objectStore(name).getAll()),
      ]),
    );
    database.close();
    return Object.fromEntries(rows);
  });
}

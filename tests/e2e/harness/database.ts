/** Single rows of Tacit's database, from outside the code that keeps them. `view` is any page of the extension. */
import type { Page } from '@playwright/test';

/** The row under a key, or undefined. */
export function storedRow<Row>(view: Page, store: string, key: string): Promise<Row | undefined> {
  return view.evaluate(inStore, { store, key, row: undefined }) as Promise<Row | undefined>;
}

export async function storedSetting<Value>(view: Page, key: string): Promise<Value | undefined> {
  return (await storedRow<{ value: Value }>(view, 'settings', key))?.value;
}

/** Whoever has read the setting already does not notice. */
export async function storeSetting(view: Page, key: string, value: unknown): Promise<void> {
  await view.evaluate(inStore, { store: 'settings', key, row: { key, value } });
}

interface Access {
  store: string;
  key: string;
  /** To be written; undefined reads. */
  row: unknown;
}

/** Runs in the page. */
async function inStore({ store, key, row }: Access): Promise<unknown> {
  const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error ?? new Error('failed')));
    });
  const database = await done(indexedDB.open('tacit'));
  const transaction = database.transaction(store, row === undefined ? 'readonly' : 'readwrite');
  const completed = new Promise((resolve) => transaction.addEventListener('complete', resolve));
  const rows = transaction.objectStore(store);
  const result: unknown = await (row === undefined ? done(rows.get(key)) : done(rows.put(row)));
  await completed;
  database.close();
  return result;
}

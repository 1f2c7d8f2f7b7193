import type { HostClient } from '@/lib/protocol/host-api';
import type { Collection, SavedDocument } from '@/lib/protocol/library';

/**
 * Puts a document into the collections of these names, which are created where they are new, and into no other.
 * @throws Failure `collection-*`, `storage-*`
 */
export async function changeCollections(
  host: HostClient,
  { id, collections: before }: Pick<SavedDocument, 'id' | 'collections'>,
  names: readonly string[],
): Promise<void> {
  const { collections } = await host.request('library.facets', {});
  const after = new Set<string>();
  for (const name of names) after.add(idOf(collections, name) ?? (await create(host, name)));
  const documents = [id];
  for (const collection of after.difference(new Set(before)))
    await host.request('library.collect', { id: collection, documents, added: true });
  // Of those that are in the bin nothing is known; they stay as they are.
  const known = new Set(collections.map((each) => each.id));
  for (const collection of new Set(before).intersection(known).difference(after))
    await host.request('library.collect', { id: collection, documents, added: false });
}

/** Names of a document's collections, in the order of these. */
export function collectionNames(
  collections: readonly Collection[],
  { collections: own }: Pick<SavedDocument, 'collections'>,
): string[] {
  return collections.filter(({ id }) => own.includes(id)).map(({ name }) => name);
}

function idOf(collections: readonly Collection[], name: string): string | null {
  return collections.find((each) => sameName.compare(each.name, name) === 0)?.id ?? null;
}

async function create(host: HostClient, name: string): Promise<string> {
  const id = crypto.randomUUID();
  await host.request('library.putCollection', { id, name });
  return id;
}

const sameName = new Intl.Collator(undefined, { sensitivity: 'base' });

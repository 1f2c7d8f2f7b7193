import type { DocumentOrigin } from '@/lib/protocol/library';
import type { TacitDatabase } from './database';

/** What the reader tags, names, or puts somewhere was not only read. */
export function ownOrigin(origin: DocumentOrigin): DocumentOrigin {
  return origin === 'remembered' ? 'saved' : origin;
}

/**
 * The same for versions: one that was only read would give way to the next. Part of the transaction it is called in.
 */
export async function takeInHand(
  { contents }: TacitDatabase,
  numbers: readonly number[],
): Promise<void> {
  for (const content of await contents.bulkGet([...numbers]))
    if (content?.origin === 'remembered') await contents.put({ ...content, origin: 'saved' });
}

import type { PageDocument } from '@/lib/protocol/page';
import { hasText } from '@/lib/protocol/library';
import type { DocumentRow, TacitDatabase } from './database';
import type { NewDocument } from './document-repository';
import { sharesText } from './shared-text';

/** The document that a page belongs to, if it is kept already. Part of whatever transaction it is called in. */
export async function sameDocument(
  db: TacitDatabase,
  { page, kind }: Pick<NewDocument, 'page' | 'kind'>,
): Promise<DocumentRow | null> {
  const { documents } = db;
  const { canonicalUrl, contentHash } = page;
  const at = async (address: string): Promise<DocumentRow[]> => {
    const rows = await documents.where('addresses').equals(address).toArray();
    return rows.filter((row) => row.kind === kind);
  };
  const here = await at(canonicalUrl);
  // A page has many selections; each is a document.
  if (kind === 'selection') return here.find((row) => row.contentHash === contentHash) ?? null;
  const twin = async (): Promise<DocumentRow | null> => {
    const alike = await documents.where({ contentHash }).toArray();
    return alike.find((row) => row.kind === kind) ?? null;
  };
  if (kind === 'file') return (await twin()) ?? earlierFile(db, here, page);
  const own = here.find((row) => row.canonicalUrl === canonicalUrl);
  if (own !== undefined) return own;
  // A bookmark does not know how its page spells its own address.
  const bookmark = (await at(page.url)).find((row) => !hasText(row));
  if (bookmark !== undefined) return bookmark;
  const found = await twin();
  // An address that shared another's text and now has its own is a document of its own.
  for (const row of here)
    if (row.id !== found?.id)
      await documents.update(row.id, {
        addresses: row.addresses.filter((address) => address !== canonicalUrl),
      });
  return found;
}

/** Nobody tells where a file lies: of those of its name it is the one with about the same text, if any. */
async function earlierFile(
  { contents }: TacitDatabase,
  named: readonly DocumentRow[],
  page: PageDocument,
): Promise<DocumentRow | null> {
  for (const row of named) {
    const content = await contents.get(row.number);
    if (content !== undefined && sharesText(content.page, page)) return row;
  }
  return null;
}

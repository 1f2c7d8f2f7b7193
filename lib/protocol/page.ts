import * as v from 'valibot';

/** What a block is; tables come row by row, cells joined by " | ". */
export const blockKinds = [
  'heading',
  'paragraph',
  'list-item',
  'table-row',
  'code',
  'quote',
] as const;
export type BlockKind = (typeof blockKinds)[number];

/** Where a block of a composed document came from: leads a citation back to it. */
export const blockSourceSchema = v.object({
  /** Of the saved document; null for an open tab. */
  documentId: v.nullable(v.string()),
  contentHash: v.string(),
  /** Of the block in that document. */
  blockId: v.number(),
  title: v.string(),
  url: v.string(),
  /** What the document is read in; primary subtag. Missing in what earlier versions composed. */
  language: v.optional(v.string()),
  /** Milliseconds since the epoch. */
  savedAt: v.number(),
});
export type BlockSource = v.InferOutput<typeof blockSourceSchema>;

export const blockSchema = v.object({
  /** Index in reading order, unique in its document. */
  id: v.number(),
  kind: v.picklist(blockKinds),
  /** Text with white space collapsed (kept in code). Never empty. */
  text: v.string(),
  /** Texts of the headings above this block, outermost first. */
  headings: v.array(v.string()),
  /** Level 1–6, of headings only. */
  level: v.optional(v.number()),
  /** Number of the page it begins on, from 1, in documents that have pages. */
  page: v.optional(v.number()),
  /** Who wrote it, on pages written by several. */
  author: v.optional(v.string()),
  /** The first row of a table that stands right behind another one. */
  startsTable: v.optional(v.boolean()),
  /** Of documents composed of others. */
  source: v.optional(blockSourceSchema),
});
export type Block = v.InferOutput<typeof blockSchema>;

/** The kinds of page that differ in where their substance lies. */
export const pageTypes = [
  'article',
  'documentation',
  'forum',
  'product',
  'listing',
  'collection',
  'service',
  'selection',
  /** Composed of passages of several saved documents. */
  'library',
] as const;
export type PageType = (typeof pageTypes)[number];

/** Why something visible is not in the document. */
const skipReasons = [
  /** Navigation, footers, adverts, repeated elements. */
  'boilerplate',
  /** Frames of other sites, which only their own site may read. */
  'cross-origin-frame',
  /** Parts that the page says are still being loaded. */
  'loading',
  /** What comes with the press of a button, which `label` names. */
  'more',
  /** Pages after this one, behind the link or button that `label` names. */
  'next-page',
  /** Other parts of a list, of which the page says that it shows one; `label` has its words. */
  'part-of-list',
  /** What a list has appended when its end is scrolled to. */
  'on-scroll',
  /** Pictures drawn by script. */
  'canvas',
  /** Text the page hides from the reader. */
  'hidden',
  /** Pages of a PDF that hold no text, such as scans; `pages` names them. */
  'page-without-text',
  /** Beyond the size limit of one document. */
  'too-long',
] as const;

export const skippedSchema = v.object({
  reason: v.picklist(skipReasons),
  /** How many elements. */
  count: v.number(),
  /** How many words, where they could be counted. */
  words: v.optional(v.number()),
  /** What the page calls the way to it. */
  label: v.optional(v.string()),
  /** Which pages, from 1, in documents that have pages. */
  pages: v.optional(v.array(v.number())),
});
export type Skipped = v.InferOutput<typeof skippedSchema>;

const comingReasons = ['loading', 'more', 'next-page', 'part-of-list', 'on-scroll'] as const;
export type ToCome = Skipped & { readonly reason: (typeof comingReasons)[number] };

/** What is not in the page yet, however much of it was read. */
export function isToCome(skipped: Skipped): skipped is ToCome {
  return comingReasons.some((reason) => reason === skipped.reason);
}

const snapshotEntries = {
  url: v.string(),
  /** The page's own address for itself without fragment and tracking parameters; the key of its conversations. */
  canonicalUrl: v.string(),
  title: v.string(),
  /** Site name, or the host. */
  site: v.string(),
  /** BCP 47 tag the page declares, or null. */
  language: v.nullable(v.string()),
  type: v.picklist(pageTypes),
  /** Milliseconds since the epoch. */
  capturedAt: v.number(),
  blocks: v.array(blockSchema),
  /** Words in `blocks`. */
  words: v.number(),
  /**
   * Words in `blocks` over these plus the words of content that is missing (0–1): what did not fit, and what was judged
   * boilerplate although it stands inside the main content. Navigation, headers, footers, sidebars around it and hidden
   * text do not count.
   */
  coverage: v.number(),
  skipped: v.array(skippedSchema),
  /** Of documents composed of others: among how many they were sought. */
  searched: v.optional(v.number()),
  /** How many there were, where not all of them were looked at. */
  among: v.optional(v.number()),
  /** Of beginnings of documents that can be read whole together: the words of these documents. */
  whole: v.optional(v.number()),
};

/** A page as the reader in the page returns it. */
export const pageSnapshotSchema = v.object(snapshotEntries);
export type PageSnapshot = v.InferOutput<typeof pageSnapshotSchema>;

/** A page as everything else knows it. */
export const pageDocumentSchema = v.object({
  ...snapshotEntries,
  /** SHA-256 (hex) over title and block texts: the identity of what was read. */
  contentHash: v.string(),
});
export type PageDocument = v.InferOutput<typeof pageDocumentSchema>;

/** Where a document that is not read off a page comes from. */
export const documentSourceSchema = v.object({
  url: v.string(),
  canonicalUrl: v.string(),
  /** What stands for the place: a host, or the name of the file. */
  site: v.string(),
  /** Name of the file; a title where nothing better is known. */
  name: v.string(),
});
export type DocumentSource = v.InferOutput<typeof documentSourceSchema>;

/** A stretch of one block: UTF-16 offsets into `Block.text`, and that text itself. */
export const quoteSchema = v.object({
  blockId: v.number(),
  start: v.number(),
  end: v.number(),
  text: v.string(),
  /** `Block.page` of its block. */
  page: v.optional(v.number()),
  /** `Block.author` of its block. */
  author: v.optional(v.string()),
});
export type Quote = v.InferOutput<typeof quoteSchema>;

/** With fewer words, a page that is still loading has hardly begun (words). */
const fewWords = 40;

/** Whether a page shows little more than that it is loading. */
export function isUnfilled({ words, skipped }: Pick<PageSnapshot, 'words' | 'skipped'>): boolean {
  return words < fewWords && skipped.some(({ reason }) => reason === 'loading');
}

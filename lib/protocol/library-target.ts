import * as v from 'valibot';

/** Why a stored copy is shown in place of the page itself. */
export const copyReasons = ['page-changed', 'page-unreachable', 'page-opened'] as const;
export type CopyReason = (typeof copyReasons)[number];

/** A stretch of a stored copy, as a quotation of it, and the version it is of. */
export const copyPlaceSchema = v.object({
  contentHash: v.string(),
  blockId: v.number(),
  start: v.number(),
  end: v.number(),
  text: v.string(),
  reason: v.nullable(v.picklist(copyReasons)),
});
export type CopyPlace = v.InferOutput<typeof copyPlaceSchema>;

/** What the library view is opened at. */
export interface LibraryTarget {
  query?: string;
  /** Id of a document whose copy is to be open. */
  document?: string;
  /** Where in it, and why there. */
  place?: CopyPlace;
}

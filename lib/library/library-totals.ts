import type { FailureData } from '@/lib/base/failure';
import type { SearchModelState } from '@/lib/protocol/library';

/** What the library holds, in numbers, and how far its index is. */
export interface LibraryTotals {
  documents: number;
  words: number;
  /** Documents that search does not find yet. */
  waiting: number;
  /** Bytes. */
  text: number;
  index: number;
  /** Why documents keep waiting. */
  failure: FailureData | null;
  search: SearchModelState;
}

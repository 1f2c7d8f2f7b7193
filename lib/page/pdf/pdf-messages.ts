import type { FailureData } from '@/lib/base/failure';
import type { DocumentSource } from '@/lib/page/compose-page';
import type { PageDocument } from '@/lib/protocol/page';
import type { ReadProgress } from '@/lib/protocol/page-gateway';

/** To the worker, once. */
export interface PdfRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly source: DocumentSource;
  readonly fallbackTitle: string;
}

/** From the worker: progress, then one of the others. */
export type PdfEvent =
  | { readonly type: 'progress'; readonly progress: ReadProgress }
  | { readonly type: 'done'; readonly page: PageDocument }
  | { readonly type: 'failed'; readonly failure: FailureData };

import type { FailureData } from '@/lib/base/failure';
import type { DocumentSource } from '@/lib/protocol/page';
import type { PdfReadEvent } from '@/lib/protocol/page-gateway';

/** To the worker, once. */
export interface PdfRequest {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly source: DocumentSource;
  readonly fallbackTitle: string;
}

/** From the worker: progress, then one of the others. */
export type PdfEvent = PdfReadEvent | { readonly type: 'failed'; readonly failure: FailureData };

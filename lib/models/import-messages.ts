import type { FailureData } from '@/lib/base/failure';
import type { ModelInfo } from '@/lib/protocol/engine';
import type { PickedFile } from './find-models';

/** How far an import is. */
export interface ImportProgress {
  model: string;
  /** Path of the file being stored. */
  file: string;
  /** Bytes of all models of this import. */
  done: number;
  total: number;
}

/** To the import worker: one import, and the wish to end it. */
export type ImportRequest = { type: 'import'; files: PickedFile[] } | { type: 'cancel' };

/** From the import worker: progress, then one of the others. A cancelled import has left nothing behind. */
export type ImportEvent =
  | { type: 'progress'; progress: ImportProgress }
  | { type: 'done'; models: ModelInfo[] }
  | { type: 'cancelled' }
  | { type: 'failed'; failure: FailureData };

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

/** To the import worker, once. */
export interface ImportRequest {
  files: PickedFile[];
}

/** From the import worker: progress, then one of the others. */
export type ImportEvent =
  | { type: 'progress'; progress: ImportProgress }
  | { type: 'done'; models: ModelInfo[] }
  | { type: 'failed'; failure: FailureData };

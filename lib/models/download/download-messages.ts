import type { FailureData } from '@/lib/base/failure';
import type { StoredPlan } from './stored-plan';

/** How far a download is. */
export interface DownloadProgress {
  /** `checking`: a finished model's files are read, and nothing of it was touched yet. */
  phase: 'checking' | 'downloading' | 'waiting' | 'verifying';
  /** Bytes on this device. */
  done: number;
  /** Bytes that came over the network since the worker was started. */
  received: number;
}

/** To the download worker: one download, and the wish to end it. */
export type DownloadRequest = { type: 'download'; plan: StoredPlan } | { type: 'stop' };

/** From the download worker: progress, then one of the others. Whatever it is, what arrived is kept. */
export type DownloadEvent =
  | { type: 'progress'; progress: DownloadProgress }
  | { type: 'done' }
  | { type: 'stopped' }
  | { type: 'failed'; failure: FailureData };

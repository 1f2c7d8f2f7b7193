import * as v from 'valibot';
import type { FailureData } from '@/lib/base/failure';
import type { Dtype } from './engine';
import { dtypes } from './engine';

export const dtypeSchema = v.picklist(dtypes);

/** What a maker recommends for sampling; absent means nothing was said. */
export interface RecommendedSampling {
  temperature: number;
  topK?: number;
  topP?: number;
  minP?: number;
  repetitionPenalty?: number;
}

interface CatalogEntry {
  /** Repository id as on the hub: `owner/name`. */
  id: string;
  /** Name as its makers write it. */
  name: string;
  /** SPDX id, or the name the hub gives the licence. */
  license: string;
  /** BCP 47 tags; `mul` for more than can be listed. */
  languages: readonly string[];
  /** Tokens. */
  contextLength: number;
}

/** A model that writes. */
export interface CatalogGenerator extends CatalogEntry {
  kind: 'generator';
  /** Weights, those that serve twice (words in, words out) counted once. */
  parameters: number;
  /** Precisions that were seen in its repository. */
  dtypes: readonly Dtype[];
  /**
   * Its eight bits are blocks with scales of their own (MatMulNBits), as four bits are: many times slower on a processor
   * than the whole numbers of others (MatMulInteger). Told by the published sizes: twice those of its four bits, to a
   * thousandth, where whole numbers take a byte each.
   */
  eightBitBlocks?: true;
  /** Thinks before it answers unless its chat template is told not to. */
  thinking: boolean;
  sampling?: RecommendedSampling;
  /** While it thinks, where its makers recommend another. */
  thinkingSampling?: RecommendedSampling;
}

/** A model that embeds text for search. */
export interface CatalogEmbedder extends CatalogEntry {
  kind: 'embedder';
  /** Only where it does not work in all of those it is published in: those it works in. */
  dtypes?: readonly Dtype[];
  pooling: 'mean' | 'cls';
  queryPrefix: string;
  documentPrefix: string;
}

export type CatalogModel = CatalogGenerator | CatalogEmbedder;

/** What is known of a model before it is downloaded: what the reader consents to. */
export interface DownloadPlan {
  model: string;
  kind: 'generator' | 'embedder';
  /** `model_type` of its config. */
  architecture: string;
  /** As the hub states it. */
  license: string | null;
  /** Address of the hub it comes from. */
  hub: string;
  /** Commit all files are taken from. */
  revision: string;
  /** Bytes to store, by dtype; what suits this device first. */
  choices: readonly { dtype: Dtype; size: number }[];
  /** Bytes that can still be stored, as far as the browser says. */
  free: number | null;
  /** It replaces a model of this id that is here. */
  installed: boolean;
}

/** `checking`: the model is complete and can be used; its files are read to see whether they still are what they were. */
export type DownloadPhase =
  | 'checking'
  | 'downloading'
  | 'waiting'
  | 'verifying'
  | 'paused'
  | 'failed';

/** A download that is not finished. */
export interface Download {
  model: string;
  hub: string;
  dtype: Dtype;
  phase: DownloadPhase;
  /** Bytes on this device. */
  done: number;
  size: number;
  /** Bytes per second, once it is known. */
  speed: number | null;
  /** Seconds, once they can be told. */
  remaining: number | null;
  failure: FailureData | null;
}

/** Bytes of models on this device. */
export interface ModelStorage {
  /** By finished models and by what has arrived of others. */
  used: number;
  /** Bytes that can still be stored, as far as the browser says. */
  free: number | null;
  /** The browser has promised never to clear them on its own. */
  persisted: boolean;
}

/** What the settings show of downloads. */
export interface ModelsState {
  /** Address of the hub models are downloaded from. */
  hub: string;
  downloads: readonly Download[];
  /** Models whose files were all found to be what they should be, the last time they were checked. */
  whole: readonly string[];
  storage: ModelStorage;
}

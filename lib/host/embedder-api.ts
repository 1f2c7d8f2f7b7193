import type { EmbedderSetup } from '@/lib/engines/embedding/embedder-server';
import type { TextKind } from '@/lib/protocol/text-embedder';

/** What the embedder worker serves. */
export interface EmbedderRequests {
  /** Dimensions of its vectors. */
  'embedder.load': (setup: EmbedderSetup) => number;
  'embedder.embed': (params: { texts: readonly string[]; kind: TextKind }) => Float32Array;
}

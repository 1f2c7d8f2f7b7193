/// <reference lib="webworker" />
import { EmbedderServer } from '@/lib/engines/embedding/embedder-server';
import { workerScopeChannel } from '@/lib/messaging/channel';
import { serve } from '@/lib/messaging/rpc-server';
import { openModel } from '@/lib/models/model-store';
import type { EmbedderRequests } from './embedder-api';

declare const self: DedicatedWorkerGlobalScope;

const server = new EmbedderServer(openModel);

serve<EmbedderRequests, Record<never, never>>(workerScopeChannel(self), {
  requests: {
    'embedder.load': (setup) => server.load(setup),
    'embedder.embed': ({ texts, kind }) => server.embed(texts, kind),
  },
  streams: {},
});

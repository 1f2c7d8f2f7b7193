/// <reference lib="webworker" />
import { serveGenerator } from '@/lib/engines/transformers/serve-generator';
import { openModel } from '@/lib/models/model-store';

declare const self: DedicatedWorkerGlobalScope;

serveGenerator(self, openModel);

/// <reference lib="webworker" />
import { serveSpeedTest } from '@/lib/engines/speed-test/serve-speed-test';

declare const self: DedicatedWorkerGlobalScope;

serveSpeedTest(self);

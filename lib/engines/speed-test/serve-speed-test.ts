import { describe } from '@/lib/base/failure';
import { trustOwnWorkers } from '@/lib/base/trusted-worker';
import type { SpeedTestSetup } from './measure-speed';
import { measureSpeed } from './measure-speed';

export type SpeedTestResponse = { weightsPerSecond: number } | { error: string };

/** The message side of a worker. */
interface WorkerScope {
  addEventListener(type: 'message', listener: (event: MessageEvent<SpeedTestSetup>) => void): void;
  postMessage(message: SpeedTestResponse): void;
}

/** Measures one device in this worker. */
export function serveSpeedTest(scope: WorkerScope): void {
  scope.addEventListener('message', ({ data }) => {
    trustOwnWorkers();
    measureSpeed(data).then(
      (weightsPerSecond) => scope.postMessage({ weightsPerSecond }),
      (error: unknown) => scope.postMessage({ error: describe(error) }),
    );
  });
}

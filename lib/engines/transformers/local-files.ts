import { env, LogLevel } from '@huggingface/transformers';
import type { ModelFiles } from './model-files';

const prefix = '/models/';

/**
 * Lets transformers.js read one model from this device and nothing else: every file comes through the
 * cache below, and what is not there does not exist. No request ever leaves this realm.
 */
export function useLocalFiles(id: string, model: ModelFiles): void {
  env.allowLocalModels = false;
  env.allowRemoteModels = true;
  env.localModelPath = prefix;
  // Only seen in messages about files that are missing.
  env.remoteHost = 'this device';
  env.remotePathTemplate = '{model}';
  env.useBrowserCache = false;
  env.useFSCache = false;
  env.useWasmCache = false;
  env.useCustomCache = true;
  env.customCache = {
    async match(request) {
      // Also asked for by the hub's address, which is never ours.
      if (!request.startsWith(`${prefix}${id}/`)) return undefined;
      const file = await model.open(request.slice(prefix.length + id.length + 1));
      if (file === null) return undefined;
      return new Response(file, { headers: { 'content-length': String(file.size) } });
    },
    put: () => Promise.resolve(),
  };
  // Optional files may be missing; any other answer than this would make that an error.
  env.fetch = () => Promise.resolve(new Response(null, { status: 404 }));
  // Its error log would repeat the prompt's tokens.
  env.logLevel = LogLevel.NONE;
}

/** Where the ONNX runtime lies in the package, and on how many threads it runs. */
export function configureRuntime(runtimeUrl: string, threads: number): void {
  const { wasm } = env.backends.onnx;
  if (wasm === undefined) return;
  wasm.wasmPaths = runtimeUrl;
  wasm.numThreads = threads;
}

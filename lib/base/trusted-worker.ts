/** The part of Trusted Types used here; TypeScript's own declarations lack it. */
interface ScriptUrlPolicy {
  createScriptURL(url: string): string;
}
declare global {
  /** Absent where the browser does not know Trusted Types. */
  var trustedTypes:
    | { createPolicy(name: string, rules: ScriptUrlPolicy): ScriptUrlPolicy }
    | undefined;
}

let policy: ScriptUrlPolicy | null = null;

/**
 * Starts a module worker from a file of our own package. The CSP demands Trusted Types for scripts and
 * allows this one policy, so there is no other way to start a worker.
 * @throws TypeError for the address of another origin
 */
export function createWorker(url: string): Worker {
  return new Worker(trust(url), { type: 'module' });
}

/**
 * Lets a library in this realm start workers from our own origin: `Worker` takes plain addresses again,
 * but only ours. The ONNX runtime starts its threads this way.
 */
export function trustOwnWorkers(): void {
  const NativeWorker = globalThis.Worker;
  globalThis.Worker = class extends NativeWorker {
    constructor(url: string | URL, options?: WorkerOptions) {
      super(trust(String(url)), options);
    }
  };
}

function trust(url: string): string {
  policy ??= createPolicy();
  return policy.createScriptURL(url);
}

function createPolicy(): ScriptUrlPolicy {
  const rules: ScriptUrlPolicy = { createScriptURL: ownUrl };
  return globalThis.trustedTypes?.createPolicy('tacit-worker', rules) ?? rules;
}

function ownUrl(url: string): string {
  const { href, origin } = new URL(url, location.href);
  if (origin !== location.origin) throw new TypeError(`not a worker of this package: ${url}`);
  return href;
}

/** The tools need a newer Node than some systems have; npm can lend one for the length of a command. */
import { npm } from './process.mjs';

/** The first version that runs TypeScript files without a flag. */
const minimum = [22, 18];
const marker = 'TACIT_NODE_LENT';

export function needsNewerNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  return major < minimum[0] || (major === minimum[0] && minor < minimum[1]);
}

/** Runs the same command under Node 22 and resolves with its exit code. */
export async function runUnderNewerNode(args) {
  if (process.env[marker]) {
    console.error(`Tacit needs Node ${minimum.join('.')} or newer; this is ${process.version}.`);
    return 1;
  }
  const command = ['node', 'scripts/run.mjs', ...args];
  // The one package whose install script is wanted: it puts the binary in its place.
  const options = ['--yes', '--loglevel=error', '--ignore-scripts=false', '--package=node@22'];
  return npm(['exec', ...options, '--', ...command], { env: { [marker]: '1' } });
}

/** Starting programs, with their output shown as it comes. */
import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

const windows = process.platform === 'win32';

/** Runs a program in the repository and resolves with its exit code. */
export function run(command, args, { env = {}, quiet = false, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      env: { ...process.env, ...env },
      shell,
      stdio: quiet ? 'ignore' : 'inherit',
    });
    // Ctrl-C reaches the child as well; waiting for it keeps the terminal in order.
    const wait = () => undefined;
    process.on('SIGINT', wait);
    const finish = (code) => {
      process.off('SIGINT', wait);
      resolve(code);
    };
    child.once('error', (error) => {
      if (!quiet) console.error(`${command}: ${error.message}`);
      finish(127);
    });
    child.once('exit', (code, signal) => finish(signal === null ? code : 1));
  });
}

/** Runs an installed development tool. */
export function tool(name, args, options = {}) {
  const folder = path.join(root, 'node_modules', '.bin');
  // On Windows the tools are .cmd files, which only a shell can start.
  return run(path.join(folder, name), args, { ...options, shell: windows });
}

/** Runs a file of this repository; Node strips the types itself. */
export function node(args) {
  return run(process.execPath, ['--disable-warning=ExperimentalWarning', ...args]);
}

/** Runs npm: the one that started us, if any. */
export function npm(args, options) {
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('npm-cli.js')) return run(process.execPath, [cli, ...args], options);
  return run('npm', args, { ...options, shell: windows });
}

/** The first of these programs on the PATH. */
export function findProgram(...names) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of names) {
      const file = path.join(folder, name);
      try {
        accessSync(file, constants.X_OK);
        return file;
      } catch {
        // Not here; look on.
      }
    }
  }
  return undefined;
}

/** Ends with one plain sentence. */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

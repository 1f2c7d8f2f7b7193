/** Packages of Debian and its relatives, where they can be had without asking for a password. */
import { existsSync } from 'node:fs';
import { findProgram, run } from './process.mjs';

/** Installs the packages and resolves with whether that worked. */
export async function installDebianPackages(packages) {
  if (!existsSync('/etc/debian_version') || !findProgram('apt-get')) return false;
  const prefix = await elevation();
  if (prefix === undefined) return false;
  console.log(`Installing ${packages.join(', ')}…`);
  const apt = (...args) => {
    const [command, ...rest] = [
      ...prefix,
      'apt-get',
      '-qq',
      '-o',
      'DPkg::Lock::Timeout=120',
      ...args,
    ];
    return run(command, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  };
  // A failing update may concern a list that is not needed here; the installation decides.
  await apt('update');
  return (await apt('install', '-y', '--no-install-recommends', ...packages)) === 0;
}

async function elevation() {
  if (process.getuid?.() === 0) return [];
  if (!findProgram('sudo')) return undefined;
  return (await run('sudo', ['-n', 'true'], { quiet: true })) === 0 ? ['sudo', '-n'] : undefined;
}

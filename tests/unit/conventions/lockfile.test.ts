import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from './source-files';

interface LockedPackage {
  readonly resolved?: string;
  readonly hasInstallScript?: boolean;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}

interface Lockfile {
  readonly packages: Readonly<Record<string, LockedPackage>>;
}

const text = readFileSync(path.join(root, 'package-lock.json'), 'utf8');
const { packages } = JSON.parse(text) as Lockfile;

describe('package-lock.json', () => {
  // npm leaves out what the registry lacks for another system, and then "npm ci" fails everywhere.
  it('has the binaries for every system', () => {
    const locked = new Set(
      Object.keys(packages).map((place) => place.split('node_modules/').at(-1)),
    );
    const missing = Object.entries(packages).flatMap(([place, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies)
        .filter((name) => !locked.has(name))
        .map((name) => `${place}: ${name}`),
    );
    expect(missing).toEqual([]);
  });

  it('is not tied to one registry', () => {
    const tied = Object.keys(packages).filter((place) => packages[place]?.resolved !== undefined);
    expect(tied).toEqual([]);
  });

  // None is run, see .npmrc: of these two nothing is missed, of another something might be.
  it('has no package that needs its install script', () => {
    const scripted = Object.keys(packages).filter((place) => packages[place]?.hasInstallScript);
    expect(scripted).toEqual(['node_modules/onnxruntime-node', 'node_modules/protobufjs']);
  });
});

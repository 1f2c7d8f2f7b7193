import { describe, expect, it } from 'vitest';
import { productFiles, sourceFiles } from './source-files';

const everything = [...productFiles(), ...sourceFiles('assets/styles', 'scripts', 'tests')];

/** What a pattern finds, as `path: match`. */
function findAll(files: typeof everything, pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(pattern)].map(([match]) => `${path}: ${match}`),
  );
}

/** Addresses that code may name: each is shown, linked or spoken to on purpose. */
const knownAddresses = [
  // A namespace, never fetched.
  /^https?:\/\/www\.w3\.org\//u,
  // Patterns and templates without a host of their own.
  /^https?:\/\/(?:\*|\$\{)/u,
  // Servers on this machine.
  /^https?:\/\/(?:127\.0\.0\.1|localhost|\[::1\])(?:[:/]|$)/u,
  // The model hub, asked only after consent.
  /^https:\/\/(?:huggingface\.co|[a-z.-]+\.hf\.co)(?:\/|$)/u,
];

describe('source files', () => {
  it('exist', () => {
    expect(productFiles().length).toBeGreaterThan(20);
  });

  it('have kebab-case names', () => {
    const name = /^(?:[a-z0-9]+(?:-[a-z0-9]+)*)(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/u;
    const odd = everything.filter(({ path }) => !path.split('/').every((part) => name.test(part)));
    expect(odd.map(({ path }) => path)).toEqual([]);
  });

  it('are short enough to read at once', () => {
    const long = everything.filter(({ text }) => text.split('\n').length > 301);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('hide what is inside a class by the language, not by the compiler alone', () => {
    const pattern = /^ +(?:private|protected|public) (?!constructor\b).*/gmu;
    expect(findAll(everything, pattern)).toEqual([]);
  });

  it('name constants as anything else', () => {
    expect(findAll(productFiles(), /^(?:export )?const [A-Z][A-Z0-9_]+\b/gmu)).toEqual([]);
  });

  it('never make markup from strings', () => {
    const pattern =
      /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write)\b/gu;
    expect(findAll(productFiles(), pattern)).toEqual([]);
  });

  it('never make code from strings', () => {
    expect(findAll(productFiles(), /\beval\(|\bnew Function\(|\bimportScripts\(/gu)).toEqual([]);
  });

  it('start workers only from their own folder or by the alias', () => {
    expect(findAll(productFiles(), /new URL\(\s*['"]\.\.\/[^'"]*['"]/gu)).toEqual([]);
  });

  it('name no address but the known ones', () => {
    const found = productFiles().flatMap(({ path, text }) =>
      [...text.matchAll(/https?:\/\/[^\s'"`<>)]+/gu)]
        .map(([address]) => address)
        .filter((address) => !knownAddresses.some((known) => known.test(address)))
        .map((address) => `${path}: ${address}`),
    );
    expect(found).toEqual([]);
  });
});

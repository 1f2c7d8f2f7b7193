import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { root } from './source-files';

const run = promisify(execFile);

/** Imports that must not pass, and the file they would stand in. */
const forbidden = [
  ['lib/base/probe.ts', '@/lib/protocol/page'],
  ['lib/base/probe.ts', 'wxt/browser'],
  ['lib/protocol/probe.ts', '@/lib/text/words'],
  ['lib/protocol/probe.ts', '@/lib/messaging/channel'],
  ['lib/text/probe.ts', '@/lib/protocol/page'],
  ['lib/text/probe.ts', 'preact'],
  ['lib/messaging/probe.ts', '@/lib/host/host'],
  ['lib/messaging/probe.ts', '@/lib/text/words'],
  ['lib/page/probe.ts', '@/lib/library/chunks'],
  ['lib/page/probe.ts', '@/lib/messaging/channel'],
  ['lib/library/probe.ts', '@/lib/page/read'],
  ['lib/library/probe.ts', '@/lib/engines/engine'],
  ['lib/library/probe.ts', 'wxt/browser'],
  ['lib/library/probe.ts', '#imports'],
  ['lib/models/probe.ts', '@/lib/engines/engine'],
  ['lib/engines/probe.ts', '@/lib/models/catalog'],
  ['lib/engines/probe.ts', '#imports'],
  ['lib/engines/probe.ts', '@preact/signals'],
  ['lib/answering/probe.ts', '@/lib/page/read'],
  ['lib/answering/probe.ts', '@/lib/models/catalog'],
  ['lib/answering/probe.ts', '@/lib/engines/transformers/engine'],
  ['lib/answering/deep/probe.ts', '@/lib/host/host'],
  ['lib/answering/probe.ts', 'wxt/browser'],
  ['lib/host/probe.ts', '@/lib/state/conversation'],
  ['lib/host/probe.ts', '@/lib/page/read'],
  ['lib/host/probe.ts', '@/components/button'],
  ['lib/background/probe.ts', '@/lib/host/host'],
  ['lib/state/probe.ts', '@/lib/host/host'],
  ['lib/state/probe.ts', '@/lib/library/chunks'],
  ['lib/state/probe.ts', '@/lib/answering/answer'],
  ['lib/state/probe.ts', '@/lib/engines/engine'],
  ['lib/state/probe.ts', '@/lib/models/catalog'],
  ['lib/state/probe.ts', '@/lib/messaging/channel'],
  ['lib/state/probe.ts', '@/lib/page/read'],
  ['lib/views/probe.ts', '@/lib/host/host'],
  ['lib/views/probe.ts', '@/components/button'],
  ['components/probe.tsx', '@/lib/messaging/channel'],
  ['components/probe.tsx', '@/lib/host/host'],
  ['components/probe.tsx', 'wxt/browser'],
  ['components/probe.tsx', 'dexie'],
  ['entrypoints/popup/probe.tsx', '@/entrypoints/sidepanel/main'],
  ['entrypoints/popup/probe.tsx', '../sidepanel/main'],
  ['entrypoints/probe.ts', './popup/main'],
  ['lib/host/probe.ts', '../library/chunks'],
  ['lib/text/deep/probe.ts', '../words'],
] as const;

/** Imports the design needs. */
const allowed = [
  ['lib/protocol/probe.ts', '@/lib/base/failure'],
  ['lib/protocol/probe.ts', 'valibot'],
  ['lib/messaging/probe.ts', 'wxt/browser'],
  ['lib/library/probe.ts', '@/lib/text/words'],
  ['lib/answering/probe.ts', '@/lib/engines/engine'],
  ['lib/answering/probe.ts', '@/lib/library/chunks'],
  ['lib/answering/deep/probe.ts', '@/lib/answering/answer'],
  ['lib/host/probe.ts', '@/lib/models/catalog'],
  ['lib/state/probe.ts', '@/lib/page/page-address'],
  ['lib/views/probe.ts', '@/lib/page/read'],
  ['lib/views/probe.ts', '@/lib/messaging/channel'],
  ['components/probe.tsx', '@/lib/state/conversation'],
  ['components/probe.tsx', '@/lib/protocol/page'],
  ['components/probe.tsx', '#i18n'],
  ['components/probe.tsx', '@preact/signals'],
  ['components/probe.tsx', 'preact/hooks'],
  ['components/probe.tsx', './button'],
  ['entrypoints/popup/probe.tsx', '@/components/button'],
  ['entrypoints/popup/probe.tsx', './main'],
] as const;

/** The ways to import something: none may be a way around. */
const forms = [
  (source: string) => `import { thing } from '${source}';\nthing();\n`,
  (source: string) => `import type { Thing } from '${source}';\nexport type Other = Thing;\n`,
  (source: string) => `export { thing } from '${source}';\n`,
  (source: string) => `export const thing = () => import('${source}');\n`,
];

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tacit-lint-'));
  await cp(path.join(root, '.oxlintrc.json'), path.join(folder, '.oxlintrc.json'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Lints a tree that holds only these files; returns the paths with a forbidden import. */
async function lint(files: ReadonlyMap<string, string>): Promise<Set<string>> {
  await Promise.all(
    [...files].map(async ([file, text]) => {
      const target = path.join(folder, file);
      await mkdir(path.dirname(target), { recursive: true });
      await writeFile(target, text);
    }),
  );
  const oxlint = path.join(root, 'node_modules/oxlint/bin/oxlint');
  const stdout = await outputOf(oxlint);
  const { diagnostics } = JSON.parse(stdout) as {
    diagnostics: readonly { readonly code: string; readonly filename: string }[];
  };
  return new Set(
    diagnostics
      .filter(({ code }) => code.includes('no-restricted-imports'))
      .map(({ filename }) => filename.split(path.sep).join('/')),
  );
}

/** oxlint ends with an error when it finds something, which is the point here. */
async function outputOf(oxlint: string): Promise<string> {
  try {
    const { stdout } = await run(process.execPath, [oxlint, '-f', 'json'], { cwd: folder });
    return stdout;
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}

/** One file for each import and form, in the folder the probe names. */
function probes(imports: readonly (readonly [string, string])[]): Map<string, string> {
  return new Map(
    imports.flatMap(([file, source], index) =>
      forms.map((form, kind) => [file.replace('probe', `probe-${index}-${kind}`), form(source)]),
    ),
  );
}

describe('import direction', () => {
  it('is enforced by lint for every form of import', async () => {
    const files = probes(forbidden);
    const reported = await lint(files);
    expect([...files.keys()].filter((file) => !reported.has(file))).toEqual([]);
  });

  it('lets through what the design needs', async () => {
    const files = probes(allowed);
    const reported = await lint(files);
    expect([...files.keys()].filter((file) => reported.has(file))).toEqual([]);
  });
});

/** What cuts a download off altogether: a killed browser, a full disk. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Extension } from '../harness/extension.ts';
import { launchExtension } from '../harness/extension.ts';
import { delay, waitUntil } from '../harness/wait.ts';
import {
  button,
  download,
  expect,
  expectComplete,
  expectFailure,
  row,
  storedFiles,
  test,
  weights,
} from './download-test.ts';

const kills = 10;

test('the browser killed at random points: it goes on from there', async ({
  hub,
  internet,
  repository,
  usedExtensionDir,
}) => {
  test.setTimeout(150_000);
  const profileDir = await mkdtemp(path.join(tmpdir(), 'tacit-killed-'));
  const launch = (): Promise<Extension> =>
    launchExtension({
      extensionDir: usedExtensionDir,
      profileDir,
      proxyPort: internet.proxyPort,
    });
  // Slow enough that the last kill still finds something to interrupt.
  hub.faults.add({ on: /model_quantized/u, what: { kind: 'slow', speed: 90_000 } });
  for (let round = 0; round <= kills; round += 1) {
    const extension = await launch();
    const settings = await extension.context.newPage();
    await settings.goto(extension.url('options.html'));
    if (round === 0) {
      await download(settings);
    } else {
      await expect(row(settings)).toHaveAttribute('data-phase', 'paused');
      const quiet = hub.transfers.length;
      await delay(200);
      // Nothing is fetched until the reader says so.
      expect(hub.transfers.length).toBe(quiet);
      if (round === kills) hub.faults.clear();
      await button(settings, 'Resume').click();
    }
    if (round === kills) {
      await expectComplete(settings, repository);
      await extension.close();
      break;
    }
    await expect(row(settings)).toHaveAttribute('data-phase', /downloading|verifying/u);
    await delay(Math.random() * 900);
    await kill(extension, profileDir);
  }
  const asked = hub.transfers
    .filter(({ path: file }) => file.endsWith(weights))
    .map(({ range }) => Number(/\d+/u.exec(range ?? '')?.[0] ?? 0));
  // What had arrived was never fetched again: the offsets only grow.
  expect(asked).toEqual(asked.toSorted((a, b) => a - b));
  expect(asked.at(-1)).toBeGreaterThan(0);
  await rm(profileDir, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

test.describe('on a disk that is nearly full', () => {
  let profileDir = '';
  test.beforeEach(async () => {
    profileDir = await mkdtemp(path.join(tmpdir(), 'tacit-small-'));
    test.skip(!mount(profileDir), 'needs the right to mount a small disk');
  });
  test.afterEach(async () => {
    unmount(profileDir);
    await rm(profileDir, { recursive: true, force: true });
  });

  test('it stops with what fits, and goes on once there is space', async ({
    hub,
    internet,
    repository,
    usedExtensionDir,
  }) => {
    const extension = await launchExtension({
      extensionDir: usedExtensionDir,
      profileDir,
      proxyPort: internet.proxyPort,
    });
    const settings = await extension.context.newPage();
    await settings.goto(extension.url('options.html'));
    // The space is there when it is planned, and gone when the bytes arrive.
    hub.faults.add({ on: /model_quantized/u, what: { kind: 'slow', speed: 400_000 }, times: 1 });
    await download(settings);
    await expect(row(settings)).toHaveAttribute('data-phase', 'downloading');
    const filler = path.join(profileDir, 'filler');
    fill(filler);
    await expectFailure(settings, 'download-no-space');
    expect(Object.keys(await storedFiles(settings))).not.toEqual([]);
    await rm(filler);
    await button(settings, 'Resume').click();
    await expectComplete(settings, repository);
    await extension.close();
  });
});

/** All processes of one browser at once, as a crash or a cut of the power does it. */
async function kill(extension: Extension, profileDir: string): Promise<void> {
  const { processInfo } = await extension.cdp.send('SystemInfo.getProcessInfo');
  const ids = processInfo.map(({ id }) => id);
  for (const id of ids) {
    try {
      process.kill(id, 'SIGKILL');
    } catch {
      // It went with the others.
    }
  }
  await waitUntil('the browser to be gone', () =>
    ids.every((id) => !isRunning(id)) ? true : undefined,
  );
  await extension.context.close().catch(() => undefined);
  await Promise.all(
    ['SingletonLock', 'SingletonSocket', 'SingletonCookie', 'DevToolsActivePort'].map((name) =>
      rm(path.join(profileDir, name), { force: true }),
    ),
  );
}

function isRunning(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}

function mount(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160M', 'tmpfs', folder], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function unmount(folder: string): void {
  try {
    execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
  } catch {
    // It was never mounted.
  }
}

/** Takes all the space that is left. */
function fill(file: string): void {
  try {
    execFileSync('dd', ['if=/dev/zero', `of=${file}`, 'bs=64k'], { stdio: 'ignore' });
  } catch {
    // It ends when the disk is full.
  }
}

/**
 * A virtual display for what only real input reaches: native context menus and keyboard commands.
 * Needs Xvfb, openbox and xdotool.
 */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { delay, waitUntil } from './wait.ts';

const run = promisify(execFile);

export interface VirtualDisplay {
  /** For `launchExtension({ headless: false, env })`. */
  readonly env: Readonly<Record<string, string>>;
  /** Presses keys in the window with the focus, as xdotool names them: `alt+shift+s`, `Return`. */
  press(...keys: string[]): Promise<void>;
  /** Types text in the window with the focus. */
  type(text: string): Promise<void>;
  /** Clicks a point of the page for real: 1 is the left button, 3 the right one. */
  click(
    page: Page,
    point: { readonly x: number; readonly y: number },
    button?: 1 | 3,
  ): Promise<void>;
  close(): void;
}

/** False where the virtual display cannot be had; tests that need it are then skipped. */
export async function canRunHeaded(): Promise<boolean> {
  const found = await Promise.all(
    ['Xvfb', 'openbox', 'xdotool'].map((name) =>
      run('which', [name]).then(
        () => true,
        () => false,
      ),
    ),
  );
  return found.every(Boolean);
}

export async function startDisplay(): Promise<VirtualDisplay> {
  // The server picks a free display number and writes it to the fourth stream.
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1280x900x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  );
  const env = { DISPLAY: `:${await displayNumber(server)}` };
  const environment = { ...process.env, ...env };
  // Without a window manager no window gets the keyboard focus.
  const startManager = (): ChildProcess =>
    spawn('openbox', [], { stdio: 'ignore', env: environment });
  let manager = startManager();
  const managed = waitUntil('the window manager', () => {
    // On a busy machine it now and then finds no server and ends at once.
    if (manager.exitCode !== null) manager = startManager();
    return isManaged(environment);
  });
  await managed.catch((error: unknown) => {
    manager.kill();
    server.kill();
    throw error;
  });
  const xdotool = async (...args: string[]): Promise<void> => {
    await run('xdotool', args, { env: environment });
  };
  // Keys pressed before the browser has the focus go nowhere.
  let focused = false;
  const untilFocused = async (): Promise<void> => {
    if (focused) return;
    await waitUntil('the browser to have the focus', () => hasFocus(environment));
    focused = true;
  };
  return {
    env,
    async press(...keys) {
      await untilFocused();
      for (const key of keys) {
        await xdotool('key', key);
        await delay(80);
      }
    },
    async type(text) {
      await untilFocused();
      await xdotool('type', '--delay', '60', text);
    },
    async click(page, { x, y }, button = 1) {
      const origin = await page.evaluate(() => ({
        // An open side panel takes its width from the right; the rest is the frame of the window.
        x: screenX + Math.min((outerWidth - innerWidth) / 2, 8),
        y: screenY + outerHeight - innerHeight,
      }));
      await xdotool(
        'mousemove',
        String(Math.round(origin.x + x)),
        String(Math.round(origin.y + y)),
      );
      const before = await waitUntil('the windows', () => visibleWindows(environment));
      await xdotool('click', String(button));
      if (button === 1) return delay(300);
      // The menu is a window of its own.
      await waitUntil('the context menu', async () => {
        const windows = await visibleWindows(environment);
        return windows?.some((id) => !before.includes(id)) || undefined;
      });
    },
    close() {
      manager.kill();
      server.kill();
    },
  };
}

function displayNumber(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', () => reject(new Error('Xvfb ended at once.')));
    server.stdio[3]?.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
}

/** Nothing where a window goes while it is looked at. */
async function visibleWindows(environment: NodeJS.ProcessEnv): Promise<string[] | undefined> {
  const { stdout } = await run('xdotool', ['search', '--onlyvisible', '--name', '.*'], {
    env: environment,
  }).catch(() => ({ stdout: '' }));
  return stdout === '' ? undefined : stdout.trim().split('\n');
}

async function hasFocus(environment: NodeJS.ProcessEnv): Promise<true | undefined> {
  const { stdout } = await run('xdotool', ['getactivewindow', 'getwindowname'], {
    env: environment,
  }).catch(() => ({ stdout: '' }));
  return /chromium/iu.test(stdout) ? true : undefined;
}

/** xdotool fails either way while there is no window; only the reason tells whether one is managed. */
async function isManaged(environment: NodeJS.ProcessEnv): Promise<true | undefined> {
  try {
    await run('xdotool', ['getactivewindow'], { env: environment });
    return true;
  } catch (error) {
    return String(error).includes('claims not to support') ? undefined : true;
  }
}

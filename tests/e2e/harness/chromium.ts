/** Starts Chromium with an unpacked extension, the same way for tests and for the demo. */
import { accessSync, constants, existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { chromium, type BrowserContext, type BrowserContextOptions } from '@playwright/test';
import { connectCdp, type CdpConnection } from './cdp.ts';
import { createTemporaryFolder } from './temporary-folder.ts';
import { waitUntil } from './wait.ts';

export interface LaunchOptions {
  /** The unpacked extension. */
  readonly extensionDir: string;
  /** False needs a display; see headed.ts for a virtual one. */
  readonly headless?: boolean;
  /** Kept when given; otherwise a new one, removed on close. */
  readonly profileDir?: string;
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Port of an HTTP proxy that all traffic to other machines goes through. */
  readonly proxyPort?: number;
  readonly contextOptions?: BrowserContextOptions;
}

export interface RunningChromium {
  readonly context: BrowserContext;
  readonly cdp: CdpConnection;
  /** `http://127.0.0.1:…` of the debugging port. */
  readonly debuggingUrl: string;
  readonly profileDir: string;
  close(): Promise<void>;
}

/** The browser to run: CHROME_PATH, or a Chromium on the PATH. */
export function chromiumPath(): string {
  const fromEnvironment = process.env['CHROME_PATH'];
  if (fromEnvironment) return fromEnvironment;
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    for (const name of ['chromium', 'chromium-browser']) {
      const candidate = path.join(folder, name);
      if (isExecutable(candidate)) return candidate;
    }
  }
  throw new Error('No Chromium found: install the package "chromium" or set CHROME_PATH.');
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export async function startChromium(options: LaunchOptions): Promise<RunningChromium> {
  if (!existsSync(path.join(options.extensionDir, 'manifest.json'))) {
    throw new Error(`${options.extensionDir} holds no built extension: run "npm run build" first.`);
  }
  const temporary =
    options.profileDir === undefined ? await createTemporaryFolder('tacit-profile-') : null;
  const profileDir = temporary?.path ?? options.profileDir ?? '';
  const environment = Object.entries({ ...process.env, ...options.env });
  const context = await chromium.launchPersistentContext(profileDir, {
    ...options.contextOptions,
    executablePath: chromiumPath(),
    headless: options.headless ?? true,
    env: Object.fromEntries(
      environment.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
    ),
    // The second one hides real bugs: users have the back/forward cache.
    ignoreDefaultArgs: ['--disable-extensions', '--disable-back-forward-cache'],
    args: [...chromiumArgs(options), ...(options.args ?? [])],
  });
  const portFile = path.join(profileDir, 'DevToolsActivePort');
  const [port = '', browserPath = ''] = await waitUntil('the debugging port', async () => {
    const lines = existsSync(portFile) ? (await readFile(portFile, 'utf8')).split('\n') : [];
    return lines.length >= 2 ? lines : undefined;
  });
  const cdp = await connectCdp(`ws://127.0.0.1:${port}${browserPath}`);
  return {
    context,
    cdp,
    debuggingUrl: `http://127.0.0.1:${port}`,
    profileDir,
    async close() {
      cdp.close();
      await context.close();
      await temporary?.remove();
    },
  };
}

function chromiumArgs({ extensionDir, proxyPort }: LaunchOptions): string[] {
  const args = [
    '--no-sandbox',
    '--no-first-run',
    '--disable-quic',
    '--disable-sync',
    '--disable-background-networking',
    '--disable-component-update',
    // Chromium's own errands: asking its maker about form fields, and for models of its own. And the pages that its
    // address bar opens ahead of its suggestions: they cost a third of a start.
    '--disable-features=AutofillServerCommunication,OptimizationHints,OptimizationGuideModelDownloading,WebUIOmniboxPopup,WebUIOmniboxAimPopup',
    // A free port: popup and side panel are only reachable as pages through it (see views.ts).
    '--remote-debugging-port=0',
    `--disable-extensions-except=${extensionDir}`,
    `--load-extension=${extensionDir}`,
    '--enable-unsafe-extension-debugging',
  ];
  if (proxyPort === undefined) return args;
  return [
    ...args,
    `--proxy-server=http://127.0.0.1:${proxyPort}`,
    // Without the first entry Chromium would also bypass the proxy for link-local addresses.
    '--proxy-bypass-list=<-loopback>;127.0.0.1;localhost;[::1]',
    // A name that escapes the proxy must not be looked up for real.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--ignore-certificate-errors',
    // The browser's own errands (sign-in check, component updates) end at a closed port of this machine.
    '--gaia-url=http://127.0.0.1:9',
    '--component-updater=url-source=http://127.0.0.1:9/',
  ];
}

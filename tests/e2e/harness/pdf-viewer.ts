import type { Extension } from './extension.ts';
import { evaluateIn, listTargets } from './targets.ts';

/** The page the browser's viewer is on, by its own toolbar; null while it starts, or goes to start anew. */
export async function viewerPage(extension: Extension): Promise<string | null> {
  const viewer = (await listTargets(extension.cdp)).find(({ url }) =>
    url.startsWith('chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html'),
  );
  if (!viewer) return null;
  const input = evaluateIn(
    extension.cdp,
    viewer.targetId,
    `document.querySelector('pdf-viewer')?.shadowRoot?.querySelector('viewer-toolbar')
      ?.shadowRoot?.querySelector('viewer-page-selector')?.shadowRoot?.querySelector('input')?.value ?? null`,
  );
  return (await input.catch(() => null)) as string | null;
}

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from 'wxt/browser';
import { installPageAgent } from '@/lib/page/agent/page-agent';

/** Injected into a page when someone asks about it; see lib/page/injection.ts. */
export default defineUnlistedScript(() => {
  installPageAgent(browser.runtime.getManifest().version);
});

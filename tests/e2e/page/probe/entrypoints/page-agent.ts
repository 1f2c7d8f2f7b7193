import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from 'wxt/browser';
import { installPageAgent } from '@/lib/page/agent/page-agent';

export default defineUnlistedScript(() => {
  installPageAgent(browser.runtime.getManifest().version);
});

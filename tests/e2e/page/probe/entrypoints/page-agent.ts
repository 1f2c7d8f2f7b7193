import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { browser } from 'wxt/browser';
import { installPageAgent } from '@/lib/page/agent/page-agent';

// oxlint-disable-next-line import/no-default-export -- WXT knows entrypoints by it
export default defineUnlistedScript(() => {
  installPageAgent(browser.runtime.getManifest().version);
});

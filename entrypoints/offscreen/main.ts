import { browser } from 'wxt/browser';
import { startHost } from '@/lib/host/host';
import { portChannel } from '@/lib/messaging/channel';
import { hostPortName } from '@/lib/messaging/host-address';
import { isOwnPage } from '@/lib/messaging/senders';

const host = startHost();

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== hostPortName) return;
  if (isOwnPage(port.sender)) host.serve(portChannel(port));
  else port.disconnect();
});

import { browser } from 'wxt/browser';
import { eraseEverything, isEraseRequested } from '@/lib/host/erase';
import { startHost } from '@/lib/host/host';
import { patientChannel, portChannel } from '@/lib/messaging/channel';
import { eraseStoragesMessage, hostPortName } from '@/lib/messaging/host-address';
import { isOwnPage } from '@/lib/messaging/senders';
import { pdfToPage } from '@/lib/page/pdf/pdf-to-page';

/** What was to be erased goes before anything is opened. */
const ready = isEraseRequested()
  ? eraseEverything(() => browser.runtime.sendMessage(eraseStoragesMessage))
  : Promise.resolve();
const host = ready.then(() => startHost(pdfToPage));

browser.runtime.onConnect.addListener((port) => {
  if (port.name !== hostPortName) return;
  if (!isOwnPage(port.sender)) return port.disconnect();
  const channel = patientChannel(portChannel(port));
  host.then(
    (started) => started.serve(channel),
    () => port.disconnect(),
  );
});

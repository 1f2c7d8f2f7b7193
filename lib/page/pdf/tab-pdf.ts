import { browser } from 'wxt/browser';
import { canonicalUrl } from '@/lib/page/canonical-url';
import { composePage, titleOfName } from '@/lib/page/compose-page';
import { callAgent, callInjected, runInTab } from '@/lib/page/injection';
import { tabUrl } from '@/lib/page/injection-failure';
import { siteOf } from '@/lib/page/page-address';
import { unwrap } from '@/lib/page/unwrap';
import type { DocumentSource, PageDocument } from '@/lib/protocol/page';
import type { ReadOptions, ReadPdf } from '@/lib/protocol/page-gateway';

/** Bytes handed over at once: in base64 well below what one message may hold (64 MiB). */
const partSize = 12 * 2 ** 20;

/** The PDF read last, by the hash of its bytes: a tab that only goes to another page of it is not read again. */
interface LastRead {
  readonly hash: string;
  readonly page: PageDocument;
}

/** Reads PDFs that the browser's viewer shows in a tab. */
export class TabPdfReader {
  readonly #readPdf: ReadPdf;
  #last: LastRead | null = null;

  constructor(readPdf: ReadPdf) {
    this.#readPdf = readPdf;
  }

  /** @throws Failure `page-*`, `pdf-*`, `file-*`; the signal's reason when aborted */
  async read(tabId: number, options: ReadOptions): Promise<PageDocument> {
    const bytes = await fetchBytes(tabId, options.signal);
    const source = sourceOf((await tabUrl(tabId)) ?? '');
    const hash = await hashOf(bytes);
    if (this.#last?.hash === hash) {
      const { url, canonicalUrl: canonical, site } = source;
      return { ...this.#last.page, url, canonicalUrl: canonical, site };
    }
    const page = await this.#readPdf(bytes, source, options);
    this.#last = { hash, page };
    return page;
  }

  /** What is known of a PDF without its text. */
  async unread(tabId: number): Promise<PageDocument> {
    const source = sourceOf((await tabUrl(tabId)) ?? '');
    const title = titleOfName(source.name);
    const nothing = { language: null, blocks: [], skipped: [], missingWords: 0 };
    return composePage(source, { title, ...nothing });
  }
}

async function fetchBytes(tabId: number, signal?: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  const [opened] = await callAgent({ tabId }, 'openFile', null);
  const bytes = new Uint8Array(unwrap(opened));
  for (let start = 0; start < bytes.length; start += partSize) {
    signal?.throwIfAborted();
    const [part] = await callInjected({ tabId }, 'filePart', { start, end: start + partSize });
    bytes.set(Uint8Array.fromBase64(unwrap(part)), start);
  }
  return bytes;
}

async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)).toHex();
}

function sourceOf(url: string): DocumentSource {
  const path = URL.canParse(url) ? new URL(url).pathname : '';
  const name = decoded(path.split('/').at(-1) ?? '');
  return { url, canonicalUrl: canonicalUrl(url, null), site: siteOf(url) || name, name };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/**
 * Has the viewer go to a page. It reads the number from the address, and only while it starts (measured on Chromium
 * 156: a changed fragment alone moves nothing), so the tab is loaded again; access to it is kept.
 */
export async function openAtPage(tabId: number, number: number): Promise<void> {
  await runInTab({ tabId }, () =>
    browser.scripting.executeScript({
      target: { tabId },
      args: [`#page=${number}`],
      func: (fragment: string) => {
        location.replace(fragment);
        location.reload();
      },
    }),
  );
}

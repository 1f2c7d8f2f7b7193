import { failure } from '@/lib/base/failure';
import { largestFile } from '@/lib/page/within-limit';

/** The bytes are let go when nobody asked for them for this long (ms). */
const holdTime = 30_000;

/**
 * A PDF's bytes, held in its own page while they are handed over in parts, and a little longer: a tab that finishes
 * loading is read again, and two views may read it at once.
 */
export class HeldFile {
  #bytes: Promise<Uint8Array> | null = null;
  #release: ReturnType<typeof setTimeout> | undefined;

  /**
   * @returns size in bytes
   * @throws Failure `page-pdf-gone`, `file-too-large`
   */
  async open(location: Location): Promise<number> {
    const { length } = await this.#hold(this.#bytes ?? fetchFile(location));
    return length;
  }

  /** Some of the bytes in base64: what comes back from a page crosses as JSON. @throws Failure `page-gone` */
  async part(start: number, end: number): Promise<string> {
    if (!this.#bytes) throw failure('page-gone', {});
    return (await this.#hold(this.#bytes)).subarray(start, end).toBase64();
  }

  async #hold(bytes: Promise<Uint8Array>): Promise<Uint8Array> {
    this.#bytes = bytes;
    clearTimeout(this.#release);
    try {
      return await bytes;
    } catch (error) {
      this.#bytes = null;
      throw error;
    } finally {
      clearTimeout(this.#release);
      this.#release = setTimeout(() => {
        this.#bytes = null;
      }, holdTime);
    }
  }
}

/**
 * Asks for the page's own address once more. The browser answers from its cache unless the site forbade to keep the
 * file; only then does the site see a request, with the same address and cookies as before.
 */
async function fetchFile({ href }: Location): Promise<Uint8Array> {
  const response = await fetch(href, {
    cache: 'force-cache',
    mode: 'same-origin',
    credentials: 'include',
  }).catch((error: unknown) => {
    throw failure('page-pdf-gone', { detail: String(error) }, error);
  });
  const type = response.headers.get('content-type') ?? '';
  if (!response.ok || /^text\/html\b/i.test(type))
    throw failure('page-pdf-gone', { detail: `${response.status} ${type}` });
  if (Number(response.headers.get('content-length')) > largestFile) throw tooLarge(href);
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (bytes.length > largestFile) throw tooLarge(href);
  return bytes;
}

function tooLarge(href: string): Error {
  return failure('file-too-large', { name: href.split('/').at(-1) ?? '' });
}

/** Whether a tab shows a PDF: by itself, or inside a page of HTML in builds whose viewer works that way. */
export function showsPdf({ contentType, body }: Document): boolean {
  if (contentType === 'application/pdf') return true;
  return (
    body?.children.length === 1 &&
    body.firstElementChild?.matches('embed[type="application/pdf"]') === true
  );
}

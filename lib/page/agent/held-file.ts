import { failure } from '@/lib/base/failure';

/** Larger files would fill the memory of the tab that shows them. */
const largestFile = 500 * 2 ** 20;

/** A PDF's bytes, held in its own page while they are handed over in parts. */
export class HeldFile {
  #bytes: Uint8Array | null = null;

  /**
   * Asks for the page's own address once more. The browser answers from its cache unless the site forbade to keep the
   * file; only then does the site see a request, with the same address and cookies as before.
   * @returns size in bytes
   * @throws Failure `page-pdf-gone`, `file-too-large`
   */
  async open({ href }: Location): Promise<number> {
    this.#bytes = null;
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
    this.#bytes = bytes;
    return bytes.length;
  }

  /** Some of the bytes in base64: what comes back from a page crosses as JSON. The last part ends the holding. */
  part(start: number, end: number): string {
    const bytes = this.#bytes;
    if (!bytes) throw failure('page-gone', {});
    if (end >= bytes.length) this.#bytes = null;
    return bytes.subarray(start, end).toBase64();
  }
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

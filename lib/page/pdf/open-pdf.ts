import { getDocument, type PDFDocumentProxy, type PDFWorker } from 'pdfjs-dist';
import { describe, failure, type Failure } from '@/lib/base/failure';
import { ascii, isPdf } from '@/lib/page/file/file-format';

export interface PdfResources {
  /** The worker that parses; without one pdf.js takes the realm it is in, as tests do. */
  readonly worker?: PDFWorker;
  /** Folder of the tables by which older Chinese, Japanese and Korean PDFs name their letters. */
  readonly cMapUrl: string;
}

/**
 * Opens a PDF for reading its text. Fonts are not drawn and scripts in it are not run.
 * @throws Failure `pdf-encrypted`, `pdf-damaged`, `pdf-not-pdf`, `file-empty`
 */
export async function openPdf(
  bytes: Uint8Array<ArrayBuffer>,
  { worker, cMapUrl }: PdfResources,
): Promise<PDFDocumentProxy> {
  if (bytes.length === 0) throw failure('file-empty', {});
  if (!isPdf(bytes)) throw failure('pdf-not-pdf', {});
  try {
    return await getDocument({
      data: bytes,
      ...(worker ? { worker, useWorkerFetch: true } : {}),
      cMapUrl,
      disableFontFace: true,
      disableWorkerRendering: true,
      // Letters are placed by the document's own widths: no font file is needed.
      useSystemFonts: true,
      useWasm: false,
      enableXfa: false,
      stopAtErrors: false,
      verbosity: 0,
    }).promise;
  } catch (error) {
    throw openFailure(error);
  }
}

function openFailure(error: unknown): Failure {
  const name = error instanceof Error ? error.name : '';
  if (name === 'PasswordException') return failure('pdf-encrypted', {}, error);
  return failure('pdf-damaged', { detail: describe(error) }, error);
}

/**
 * Whether a file holds pictures. Their descriptions are never compressed, unlike what surrounds them, so they can be
 * seen without decoding any.
 */
export function holdsPictures(bytes: Uint8Array): boolean {
  const step = 0x8000;
  // Pieces overlap by more than the name is long.
  for (let start = 0; start < bytes.length; start += step)
    if (/\/Subtype\s*\/Image\b/.test(ascii(bytes.subarray(start, start + step + 32)))) return true;
  return false;
}

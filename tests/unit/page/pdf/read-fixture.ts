/** Reads a PDF of tests/fixtures/pdf the way the worker does, in this realm. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { DocumentParts } from '@/lib/page/compose-page';
import { readPdf } from '@/lib/page/pdf/read-pdf';
import { root } from '../../conventions/source-files';

const cMapUrl = `${path.join(root, 'node_modules/pdfjs-dist/cmaps')}/`;

export async function readFixture(
  name: string,
  onProgress: Parameters<typeof readPdf>[3] = () => undefined,
): Promise<DocumentParts> {
  const bytes = new Uint8Array(await readFile(path.join(root, 'tests/fixtures/pdf', name)));
  return readPdf(bytes, name, { cMapUrl }, onProgress);
}

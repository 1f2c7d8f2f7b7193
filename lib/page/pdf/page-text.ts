import type { PDFDocumentProxy } from 'pdfjs-dist';
import { placeFragments, type TextItem } from './fragments';
import { toRows, type Row } from './segments';

/** What stands on a page, from top to bottom. */
export interface PageText {
  /** From 1. */
  readonly number: number;
  readonly rows: readonly Row[];
  /** Texts set another way than the rest. */
  readonly turned: readonly string[];
}

/** Reads one page and lets go of it. A page that is damaged counts as one without text. */
export async function readPageText(pdf: PDFDocumentProxy, number: number): Promise<PageText> {
  try {
    const page = await pdf.getPage(number);
    const { items } = await page.getTextContent();
    const view = page.getViewport({ scale: 1 }).transform;
    page.cleanup();
    const texts = items.filter((item) => 'str' in item) as TextItem[];
    const { fragments, turned } = placeFragments(texts, view);
    return { number, rows: toRows(fragments), turned };
  } catch {
    return { number, rows: [], turned: [] };
  }
}

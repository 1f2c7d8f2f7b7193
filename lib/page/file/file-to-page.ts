import { describe, Failure, failure } from '@/lib/base/failure';
import { collapse } from '@/lib/page/agent/pieces';
import { composePage, fileSource, titleOfName, type DocumentParts } from '@/lib/page/compose-page';
import { pdfToPage } from '@/lib/page/pdf/pdf-to-page';
import type { PageDocument } from '@/lib/protocol/page';
import type { ReadOptions } from '@/lib/protocol/page-gateway';
import { countWords } from '@/lib/text/words';
import { decodeText } from './decode-text';
import { guessFormat, looksLikeHtml } from './file-format';
import { htmlBlocks } from './html-blocks';
import { markdownBlocks } from './markdown-blocks';
import { parseHtml } from './parse-html';
import { textBlocks } from './text-blocks';

/** A file as picked or dropped. */
export interface SourceFile {
  readonly name: string;
  /** MIME type as the system gives it; may be empty. */
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Longest text file in bytes: its letters must fit a string, and a book has two million. */
const largestText = 64 * 2 ** 20;

/**
 * Reads a text, Markdown, HTML or PDF file. Needs a document (HTML is parsed by the browser); PDFs are read in a worker.
 * @throws Failure `file-*`, `pdf-*`; the signal's reason when aborted
 */
export async function fileToPage(
  file: SourceFile,
  options: ReadOptions = {},
): Promise<PageDocument> {
  const { name, type, bytes } = file;
  if (bytes.length === 0) throw failure('file-empty', {});
  const format = guessFormat(name, type, bytes);
  if (format === null) throw failure('file-unsupported', { name });
  if (format === 'pdf') return pdfToPage(bytes, fileSource(name), options);
  if (bytes.length > largestText) throw failure('file-too-large', { name });
  try {
    const text = decodeText(bytes, type);
    if (text === null) throw failure('file-unsupported', { name });
    const parts = await readText(text, format === 'text' && looksLikeHtml(text) ? 'html' : format);
    if (parts.blocks.length === 0) throw failure('file-empty', {});
    return await composePage(fileSource(name), {
      ...parts,
      title: parts.title ?? titleOfName(name),
    });
  } catch (error) {
    if (error instanceof Failure) throw error;
    throw failure('file-read-failed', { name, detail: describe(error) }, error);
  }
}

type TextParts = Omit<DocumentParts, 'title'> & { readonly title: string | null };

async function readText(text: string, format: 'html' | 'markdown' | 'text'): Promise<TextParts> {
  const nothing = { skipped: [], missingWords: 0 };
  if (format === 'text')
    return { title: null, language: null, blocks: textBlocks(text), ...nothing };
  if (format === 'markdown') {
    const { title, language, blocks } = await markdownBlocks(text);
    return { title: title ?? firstHeading(blocks), language, blocks, ...nothing };
  }
  const { title, language, blocks, leftOut } = await htmlBlocks(parseHtml(text));
  const words = leftOut.reduce((sum, part) => sum + countWords(part, language), 0);
  const around = { reason: 'boilerplate', count: leftOut.length, words } as const;
  return {
    title: title ?? firstHeading(blocks),
    language,
    blocks,
    skipped: leftOut.length > 0 ? [around] : [],
    missingWords: 0,
  };
}

function firstHeading(blocks: DocumentParts['blocks']): string | null {
  const heading = blocks.find(({ kind }) => kind === 'heading');
  return heading ? collapse(heading.text) : null;
}

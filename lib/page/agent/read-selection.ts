import { failure } from '@/lib/base/failure';
import { countWords } from '@/lib/text/words';
import type { AgentSnapshot, PlainBlock } from './api';
import { readLanguage, readMetadata } from './metadata';
import { collapse } from './pieces';
import type { RawBlock } from './raw-block';
import { fieldSelection, focusedElement, innerFrame, type TextField } from './selected-field';
import { readRange, selectedRanges } from './selected-ranges';

/** A selection with the places it comes from. */
export interface SelectionReading {
  readonly snapshot: AgentSnapshot;
  readonly blocks: readonly PlainBlock[];
  /** Source of each block, by block id; none for text that no node holds. */
  readonly sources: readonly RawBlock[];
  readonly field: {
    readonly field: TextField;
    readonly start: number;
    readonly text: string;
  } | null;
}

/**
 * Reads what is selected in this frame, or in a frame of the same site that has the focus.
 * @param text what the browser said is selected, used where the page no longer knows.
 * @throws Failure `selection-empty`
 */
export function readSelection(document: Document, text: string): SelectionReading {
  const field = fieldSelection(focusedElement(document));
  const sources = field ? [] : selectedBlocks(document);
  const blocks = sources.length > 0 ? sources : textBlocks(field?.text ?? text);
  if (blocks.length === 0) throw failure('selection-empty', {});
  const metadata = readMetadata(document);
  const words = blocks.reduce((sum, block) => sum + countWords(block.text, metadata.language), 0);
  const read = { type: 'selection', capturedAt: Date.now(), words, coverage: 1 } as const;
  return { snapshot: { ...metadata, ...read, skipped: [] }, blocks, sources, field };
}

function selectedBlocks(document: Document): RawBlock[] {
  const language = readLanguage(document);
  const blocks = selectedRanges(document).flatMap((range) => readRange(range, language));
  if (blocks.length > 0) return blocks;
  const { activeElement } = document;
  const inner = activeElement && innerFrame(activeElement);
  return inner ? selectedBlocks(inner) : [];
}

/** Paragraphs of a text without markup. */
function textBlocks(text: string): PlainBlock[] {
  const paragraphs = text.split(/\n+/).map(collapse);
  return paragraphs
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'paragraph', level: 0, text: paragraph }));
}

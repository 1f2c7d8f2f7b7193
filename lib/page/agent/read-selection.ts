import { failure, type Failure } from '@/lib/base/failure';
import { countWords } from '@/lib/text/words';
import type { AgentSnapshot, PlainBlock } from './api';
import { readLanguage, readMetadata } from './metadata';
import { collapse } from './pieces';
import { isFrame } from './elements';
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
 * @throws Failure `selection-empty`, `selection-in-frame`
 */
export function readSelection(document: Document, text: string): SelectionReading {
  const focused = focusedElement(document);
  const field = fieldSelection(focused);
  const sources = field ? [] : selectedBlocks(document);
  const blocks = sources.length > 0 ? sources : textBlocks(field?.text ?? text);
  if (blocks.length === 0) throw noSelection(focused);
  const metadata = readMetadata(document);
  const words = blocks.reduce((sum, block) => sum + countWords(block.text, metadata.language), 0);
  const read = { type: 'selection', capturedAt: Date.now(), words, coverage: 1 } as const;
  return { snapshot: { ...metadata, ...read, skipped: [] }, blocks, sources, field };
}

/** What was selected elsewhere before stays selected: what has the focus is meant. */
function selectedBlocks(document: Document): RawBlock[] {
  const { activeElement } = document;
  const inner = activeElement && innerFrame(activeElement);
  const blocks = inner ? selectedBlocks(inner) : [];
  if (blocks.length > 0) return blocks;
  const language = readLanguage(document);
  return selectedRanges(document).flatMap((range) => readRange(range, language));
}

function noSelection(focused: Element | null): Failure {
  const isHidden = focused !== null && isFrame(focused.localName) && innerFrame(focused) === null;
  return failure(isHidden ? 'selection-in-frame' : 'selection-empty', {});
}

/** Paragraphs of a text without markup. */
function textBlocks(text: string): PlainBlock[] {
  const paragraphs = text.split(/\n+/).map(collapse);
  return paragraphs
    .filter((paragraph) => paragraph !== '')
    .map((paragraph) => ({ kind: 'paragraph', level: 0, text: paragraph }));
}

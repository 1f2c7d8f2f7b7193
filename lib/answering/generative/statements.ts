import { splitSentences } from '@/lib/text/sentences';
import { markdownUnits, type MarkdownUnit } from './markdown-units';
import { isSmallTalk, saysNotOnPage } from './small-talk';

/** A sentence of an answer that states something about the page. */
export interface Statement {
  /** As people read it, without Markdown. */
  text: string;
  /** UTF-16 offsets into the Markdown. */
  start: number;
  end: number;
  /** What a table cell is about. */
  label: string;
}

/** The statements of an answer, in order. Questions, greetings, announcements and code are none. */
export function statementsOf(markdown: string, language: string): Statement[] {
  return sentencesOf(markdown, language).filter(({ text, label }) => isStatement(text, label));
}

/** Every sentence of an answer, in order. */
export function sentencesOf(markdown: string, language: string): Statement[] {
  return markdownUnits(markdown).flatMap((unit) => {
    const sentences = splitUnit(unit, language);
    // A cell is mostly no sentence at all; one of several is led back sentence by sentence, like any text.
    return unit.kind === 'cell' && sentences.length < 2 ? wholeUnit(unit) : sentences;
  });
}

function wholeUnit(unit: MarkdownUnit): Statement[] {
  return unit.text.trim() === '' ? [] : [toStatement(unit, 0, unit.text.length)];
}

function splitUnit(unit: MarkdownUnit, language: string): Statement[] {
  return splitSentences(unit.text, language).map(({ start, end }) => toStatement(unit, start, end));
}

function toStatement(unit: MarkdownUnit, start: number, end: number): Statement {
  return {
    text: unit.text.slice(start, end).trim(),
    start: unit.starts[start] ?? 0,
    end: unit.ends[end - 1] ?? 0,
    label: unit.label,
  };
}

function isStatement(text: string, label: string): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false;
  if (label !== '') return true;
  return !/[:：?？؟]["”»)\]]*$/u.test(text) && !isSmallTalk(text) && !saysNotOnPage(text);
}

import { isQuestion, opensDependent, pointsBack } from '@/lib/text/openings';
import type { AnalyzedPage } from './analyzed-page';
import type { QuotedEntry } from './build-answer';
import { leadsOn } from './led-into';
import type { PageSentence } from './prepared-page';

/** A block of at most so many sentences and words is one thought. */
const wholeBlock = { sentences: 3, words: 60 };

/** Passages do not grow beyond so many sentences. */
const longest = 4;

/** A sentence whose subject was named before. English. */
const opensWithPronoun = /^(?:[^,.;:]{1,40}, )?(?:it|he|she|they|its|his|her|their)\b/i;
/** A name inside a sentence. */
const named = /(?<=\p{Ll},? )\p{Lu}\p{L}+/gu;

/** How many sentences before the best one are taken to find what it speaks of. */
const furthestBack = 2;

/**
 * The passage an answer is read in: the sentence that answers with what it needs to be understood, within its block.
 * A table row comes with the names of its columns, a short list item whole but for questions, any other sentence with those it
 * points back to and one that goes on from it or that it leads into.
 *
 * @param question What is asked, if it may tell what a pronoun stands for.
 */
export function passageAround(
  prepared: AnalyzedPage,
  main: PageSentence,
  question = '',
): QuotedEntry {
  if (main.kind === 'table-row') return { main, sentences: withHeader(prepared, main) };
  const card = prepared.cards()[main.index];
  if (card) return { main, sentences: card };
  const block = blockOf(prepared, main);
  const words = block.reduce((sum, sentence) => sum + sentence.words, 0);
  const isShort = block.length <= wholeBlock.sentences && words <= wholeBlock.words;
  if (isShort && main.kind === 'list-item')
    return { main, sentences: block.filter((other) => other === main || !isQuestion(other.text)) };
  const at = block.indexOf(main);
  let from = at;
  const isKnown = (sentence: PageSentence, before: PageSentence): boolean =>
    speaksOfTitle(prepared, question, sentence.text, before.text);
  for (; from > 0 && at - from < furthestBack; from--) {
    const [before, sentence] = [block[from - 1], block[from]];
    if (!before || !sentence || !pointsBack(sentence.text, prepared.language)) break;
    if (isKnown(sentence, before)) break;
  }
  const next = block[at + 1];
  const goesOn =
    next !== undefined &&
    (leadsOn(main) || (isShort && opensDependent(next.text, prepared.language)));
  return { main, sentences: block.slice(from, at + (goesOn ? 2 : 1)) };
}

/** Whether a sentence opens with a pronoun for what the page is about, and the question names that: “He died in 1991.” */
function speaksOfTitle(
  { reader, page }: AnalyzedPage,
  question: string,
  sentence: string,
  before: string,
): boolean {
  if (reader.language !== 'en' || !opensWithPronoun.test(sentence)) return false;
  const stemsOf = (text: string): string[] => reader.words(text).map(reader.stem);
  const [title, asked] = [stemsOf(page.title), new Set(stemsOf(question))];
  // Another name before it may be who is meant.
  const isTitle = (name: string): boolean => stemsOf(name).every((stem) => title.includes(stem));
  return (
    title.length > 0 &&
    title.every((stem) => asked.has(stem)) &&
    (before.match(named) ?? []).every(isTitle)
  );
}

/** Whether two passages of one block have at most one sentence between them and are short enough to be read as one. */
export function adjoins(one: QuotedEntry, other: QuotedEntry): boolean {
  if (one.main.blockId !== other.main.blockId) return false;
  const [from, to] = span(one, other);
  return to - from < longest && to - from <= one.sentences.length + other.sentences.length;
}

/** Both as one, with the sentence between them. */
export function joined(
  { sentences }: AnalyzedPage,
  one: QuotedEntry,
  other: QuotedEntry,
): QuotedEntry {
  const [from, to] = span(one, other);
  return { main: one.main, sentences: sentences.slice(from, to + 1) };
}

function span(...passages: readonly QuotedEntry[]): [from: number, to: number] {
  const indexes = passages.flatMap(({ sentences }) => sentences.map(({ index }) => index));
  return [Math.min(...indexes), Math.max(...indexes)];
}

/** A row of a table below the row that names its columns, if there is one. */
function withHeader(prepared: AnalyzedPage, main: PageSentence): PageSentence[] {
  const header = prepared.tableHeaders()[main.index];
  return header ? [header, main] : [main];
}

function blockOf({ sentences }: AnalyzedPage, main: PageSentence): PageSentence[] {
  return sentences
    .slice(Math.max(0, main.index - 50), main.index + 50)
    .filter(({ blockId }) => blockId === main.blockId);
}

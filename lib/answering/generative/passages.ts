import { toQuote } from '@/lib/answering/to-quote';
import type { PageSentence, PreparedPage } from '@/lib/answering/prepared-page';
import type { Quote } from '@/lib/protocol/page';
import type { Passage } from '@/lib/protocol/passage';
import type { Stretch } from '@/lib/text/stretch';

/** Sentences of which a part alone is read, and which. */
export type Cuts = ReadonlyMap<PageSentence, Stretch>;

/**
 * Passages of chosen sentences, in page order: neighbours under the same headings, by the same author, read on as one.
 * @param cuts said in the text by “…”
 */
export function toPassages(
  prepared: PreparedPage,
  chosen: readonly PageSentence[],
  cuts: Cuts = new Map(),
): Passage[] {
  const content = contentSentences(prepared);
  const wanted = new Set(chosen);
  const groups: PageSentence[][] = [];
  let previous: PageSentence | undefined;
  for (const sentence of content) {
    if (wanted.has(sentence)) {
      const group = groups.at(-1);
      if (
        group !== undefined &&
        previous !== undefined &&
        group.at(-1) === previous &&
        sameSection(previous, sentence)
      ) {
        group.push(sentence);
      } else {
        groups.push([sentence]);
      }
    }
    previous = sentence;
  }
  const blocks = new Map(prepared.page.blocks.map((block) => [block.id, block.text]));
  return groups.map((group, index) => ({
    number: index + 1,
    headings: [...(group[0]?.headings ?? [])],
    ...(group[0]?.author !== undefined && { author: group[0].author }),
    text: joinSentences(group, blocks, cuts),
    sentences: group.map((sentence) => quoteOf(sentence, cuts.get(sentence))),
  }));
}

/**
 * The sentences passages are made of: headings come with the passages below them, so only a heading without any
 * (an entry of an index page) counts as text itself.
 */
export function contentSentences(prepared: PreparedPage): PageSentence[] {
  return prepared.sentences.filter((sentence, position) => {
    if (sentence.kind !== 'heading') return true;
    const next = prepared.sentences[position + 1];
    return next === undefined || !next.headings.includes(sentence.text);
  });
}

export function sameSection(left: PageSentence, right: PageSentence): boolean {
  return (
    left.author === right.author &&
    left.headings.length === right.headings.length &&
    left.headings.every((heading, depth) => heading === right.headings[depth])
  );
}

/** Sentences of one block keep what stands between them; list items, rows and code begin a line of their own. */
function joinSentences(
  group: readonly PageSentence[],
  blocks: ReadonlyMap<number, string>,
  cuts: Cuts,
): string {
  let text = '';
  let last: PageSentence | undefined;
  for (const sentence of group) {
    if (last !== undefined) {
      const block = blocks.get(sentence.blockId);
      if (last.blockId === sentence.blockId && block !== undefined)
        text += block.slice(last.end, sentence.start);
      else text += isRunning(last) && isRunning(sentence) ? ' ' : '\n';
    }
    text += textOf(sentence, cuts.get(sentence));
    last = sentence;
  }
  return text;
}

function textOf({ text }: PageSentence, cut: Stretch | undefined): string {
  if (cut === undefined) return text;
  const part = text.slice(cut.start, cut.end);
  return `${cut.start > 0 ? '… ' : ''}${part}${cut.end < text.length ? ' …' : ''}`;
}

function quoteOf(sentence: PageSentence, cut: Stretch | undefined): Quote {
  const quote = toQuote(sentence);
  if (cut === undefined) return quote;
  return {
    ...quote,
    start: sentence.start + cut.start,
    end: sentence.start + cut.end,
    text: sentence.text.slice(cut.start, cut.end),
  };
}

function isRunning(sentence: PageSentence): boolean {
  return sentence.kind === 'paragraph' || sentence.kind === 'quote';
}

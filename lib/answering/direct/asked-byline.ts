import { bylineAsked, leadsByline, tellsByline } from '@/lib/text/bylines';
import { namesDate } from '@/lib/answering/answer-signs';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { DirectAnswer } from './direct-answer';
import type { PageSentence } from '@/lib/answering/prepared-page';

/** Bylines stand among the first lines or the last. */
const reach = { first: 8, last: 4 };

/**
 * The line that says who wrote the page, or when, where a question asks for that (“Who wrote this article?”): it has no
 * word in common with the question. Null where it asks for something else, or no line does.
 */
export function askedByline(prepared: AnalyzedPage, question: string): DirectAnswer | null {
  const part = bylineAsked(question);
  const { page, sentences, language } = prepared;
  if (part === null || page.type === 'library') return null;
  const lines = sentences.filter(({ kind }) => kind !== 'heading' && kind !== 'code');
  const near = new Set([...lines.slice(0, reach.first), ...lines.slice(-reach.last)]);
  const areNames = namesOf(sentences);
  const tells = (passage: readonly PageSentence[]): number => {
    if (!passage.every((line) => isWhole(prepared, line) && !page.title.includes(line.text)))
      return 0;
    const text = passage.map((line) => line.text).join(' ');
    return tellsByline(text, part, {
      words: passage.reduce((sum, { words }) => sum + words, 0),
      isDate: namesDate(text, language),
      areNames,
    });
  };
  const told = [...near].map((main) => {
    const next = sentences[main.index + 1];
    const passage = next && leadsByline(main.text) ? [main, next] : [main];
    return { main, sentences: passage, tells: tells(passage) };
  });
  const best = Math.max(...told.map((each) => each.tells));
  const entry = told.find((each) => each.tells === best);
  return entry && best > 0
    ? { entries: [{ main: entry.main, sentences: entry.sentences }], evidence: 1 }
    : null;
}

/** Capitals begin every word of many a label (“Best Practices”); of a name no page writes the words without. */
function namesOf(sentences: readonly PageSentence[]): (text: string) => boolean {
  const small = new Set(sentences.flatMap(({ text }) => text.match(/(?<!\p{L})\p{Ll}+/gu) ?? []));
  const linking = /^\p{Ll}/u;
  return (text) =>
    (text.match(/\p{L}+/gu) ?? []).every(
      (word) => linking.test(word) || !small.has(word.toLowerCase()),
    );
}

/** A line of its own, or what dots set apart in one; not a part of running text. */
function isWhole({ page }: AnalyzedPage, { blockId, text }: PageSentence): boolean {
  const block = page.blocks.find(({ id }) => id === blockId)?.text ?? '';
  return block === text || block.split(/\s*[·•]\s*/u).includes(text);
}

import type { PageSentence } from '@/lib/answering/prepared-page';
import { sameSection } from './passages';
import { sectionNote } from './prompt-texts';
import { sectionOf } from './prompts';

/** `[12] ` and the line break. */
const markerTokens = 6;

/** What sentences cost in a prompt, in tokens. */
export interface SentenceCosts {
  /** @param joins whether it continues a passage that is there already */
  of(sentence: PageSentence, joins: boolean): number;
  /** Of consecutive sentences, with the markers of the passages they make. */
  total(sentences: readonly PageSentence[]): number;
}

/** Counts sentences and section notes in one batch. */
export async function measureCosts(
  title: string,
  sentences: readonly PageSentence[],
  countTokens: (texts: string[]) => Promise<number[]>,
): Promise<SentenceCosts> {
  const noteOf = ({ author, headings }: PageSentence) =>
    (author === undefined ? '' : `${author}: `) + sectionNote(sectionOf(headings, title));
  const texts = [
    ...new Set([...sentences.map((sentence) => sentence.text), ...sentences.map(noteOf)]),
  ].filter((text) => text !== '');
  const counts = await countTokens(texts);
  const tokens = new Map(texts.map((text, position) => [text, counts[position] ?? 0]));
  const of = (sentence: PageSentence, joins: boolean) =>
    (tokens.get(sentence.text) ?? 0) +
    (joins ? 1 : markerTokens + (tokens.get(noteOf(sentence)) ?? 0));
  return {
    of,
    total: (all) =>
      all.reduce((sum, sentence, position) => {
        const previous = all[position - 1];
        return sum + of(sentence, previous !== undefined && sameSection(previous, sentence));
      }, 0),
  };
}

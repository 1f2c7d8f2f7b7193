import { endsSentence } from '@/lib/text/openings';
import type { AnalyzedPage } from './analyzed-page';
import { highestLikeness } from './page-vocabulary';
import type { Question } from './question';

/** Words of a pair that stand further apart than this, in content words, are not said together. */
const reach = 3;

/**
 * How much of the question's wording a sentence keeps: the share of its pairs of neighbouring words (“two tides”, “tides a day”)
 * that stand close together, by sentence index, 0–1.
 */
export function keptWording({ vocabulary }: AnalyzedPage, question: Question): Float32Array {
  const { sentences } = vocabulary();
  const ids = question.words.map(({ word }) => vocabulary().id(word));
  const pairs = ids.flatMap((left, at) => {
    const right = ids[at + 1];
    return left === undefined || right === undefined ? [] : [[left, right] as const];
  });
  const total = Math.max(1, ids.length - 1);
  return Float32Array.from(sentences, (words) => {
    const kept = pairs.filter(([left, right]) => {
      const [from, to] = [words.indexOf(left), words.indexOf(right)];
      return from >= 0 && to >= 0 && Math.abs(to - from) <= reach;
    });
    return kept.length / total;
  });
}

/**
 * Lines that say nothing but the question's own words, 1 each: “The rule of twelfths” names an answer and is none. What
 * stands on a card is read with its name.
 */
export function echoes(
  { vocabulary, sentences, cards }: AnalyzedPage,
  question: Question,
): Float32Array {
  const asked = new Set(question.words.map(({ word }) => vocabulary().id(word)));
  return Float32Array.from(vocabulary().sentences, (words, at) =>
    // “Port authorities have no limit.” answers in the question's words: only what is no sentence repeats.
    words.every((word) => asked.has(word)) &&
    !endsSentence(sentences[at]?.text ?? '') &&
    (cards()[at]?.length ?? 0) < 2
      ? 1
      : 0,
  );
}

const asking =
  /^\W*(why|how|what|when|where|who|which|warum|wie|was|wann|wo|wer|pourquoi|comment|quand|où|por qué|cómo|cuándo|perché|come|почему|как|когда)(?![\p{L}\p{M}])/iu;

/** The word that a text asks with at its head. */
export function askingWord(text: string): string | undefined {
  return asking.exec(text)?.[1]?.toLowerCase();
}

/** “What they cannot foresee is the weather”: a statement in the form of its question. */
const cleft = /^what\b.+\b(?:is|are|was|were)\b.*[^?]$/i;

/**
 * Sentences that stand below a heading that asks what the question asks (“Why high water comes twice a day”), or that
 * have its form themselves: the share of its words that are said there, 0–1.
 */
export function askedThere(prepared: AnalyzedPage, question: Question): Float32Array {
  const vocabulary = prepared.vocabulary();
  const asked = askingWord(question.text);
  if (asked === undefined) return new Float32Array(prepared.sentences.length);
  const forms = question.words.map(({ word }) => vocabulary.spelledLike(word));
  const shareOf = (words: Uint32Array | undefined): number =>
    forms.reduce((sum, likeness) => sum + highestLikeness(words ?? [], likeness), 0) /
    Math.max(1, forms.length);
  const asks = (text: string): boolean => askingWord(text) === asked;
  let below = 0;
  return Float32Array.from(prepared.sentences, ({ kind, text }, at) => {
    const words = vocabulary.sentences[at];
    if (kind === 'heading') return (below = asks(text) ? shareOf(words) : 0);
    return cleft.test(text) && asks(text) ? shareOf(words) : below;
  });
}

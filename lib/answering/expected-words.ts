import type { AnalyzedPage } from './analyzed-page';
import type { PageSentence } from './prepared-page';

/** How often the words of a heading count, those of the foremost sentence counting once. */
const headingWeight = 3;

/** How far long sections are held back: with 0 each word of the page counts the same, with 1 each section. */
const evenness = 0.25;

/** Numbers of words stay below; a pair of words is numbered as the first × this + the second. */
const mostWords = 2 ** 21;

/**
 * How often a summary of a page would use each of its words and pairs of neighbouring words, and what a sentence adds to
 * that after those already chosen.
 *
 * The words of a summary are taken to be drawn from the page's, those of the foremost sentences more often: each comes up
 * about as a Poisson variable does, and to say it for the k-th time is worth the probability that a summary says it k times.
 * So what is said already adds little, and sentences are chosen that complete each other (as in submodular summarization,
 * Lin & Bilmes 2011). Common words count like all others, or lists of names would seem to say most.
 */
export class ExpectedWords {
  /** Words and pairs of each sentence as they stand, by its index. */
  readonly #grams: readonly number[][];
  /** By word or pair: how often it is expected, and said by now. */
  readonly #expected = new Map<number, number>();
  readonly #said = new Map<number, number>();

  /**
   * @param scores How much each sentence stands for the page, by its index; zero where it does not.
   * @param length Words of the summary.
   */
  constructor({ sentences, reader }: AnalyzedPage, scores: Float32Array, length: number) {
    const numberOf = numberer(reader.stem);
    const sectionWeight = sectionWeights(sentences);
    const weights = sentences.map((sentence) =>
      sentence.kind === 'heading'
        ? headingWeight
        : (scores[sentence.index] ?? 0) * sectionWeight(sentence),
    );
    this.#grams = sentences.map(({ text }, at) =>
      weights[at] === 0 ? [] : gramsOf(reader.everyWord(text).map(numberOf)),
    );
    let total = 0;
    this.#grams.forEach((grams, at) => {
      const weight = weights[at] ?? 0;
      for (const gram of grams) {
        this.#expected.set(gram, (this.#expected.get(gram) ?? 0) + weight);
        if (gram < mostWords) total += weight;
      }
    });
    for (const [gram, weight] of this.#expected)
      this.#expected.set(gram, (length * weight) / total);
  }

  /** What sentences add to what is said: the number of expected words and pairs. */
  gain(sentences: readonly PageSentence[]): number {
    const own = new Map<number, number>();
    let gain = 0;
    for (const { index } of sentences)
      for (const gram of this.#grams[index] ?? []) {
        const times = (own.get(gram) ?? 0) + 1;
        own.set(gram, times);
        gain += atLeast(times + (this.#said.get(gram) ?? 0), this.#expected.get(gram) ?? 0);
      }
    return gain;
  }

  /** Takes sentences as said. */
  say(sentences: readonly PageSentence[]): void {
    for (const { index } of sentences)
      for (const gram of this.#grams[index] ?? [])
        this.#said.set(gram, (this.#said.get(gram) ?? 0) + 1);
  }
}

/** Gives each word the number of its stem. */
function numberer(stem: (word: string) => string): (word: string) => number {
  const numbers = new Map<string, number>();
  const stems = new Map<string, number>();
  return (word) => {
    let number = numbers.get(word);
    if (number === undefined) {
      const own = stem(word);
      number = stems.get(own) ?? stems.size;
      stems.set(own, number);
      numbers.set(word, number);
    }
    return number;
  };
}

/** The words and each with the next. */
function gramsOf(words: readonly number[]): number[] {
  return words.flatMap((word, at) => {
    const next = words[at + 1];
    return next === undefined ? [word] : [word, (word + 1) * mostWords + next];
  });
}

/** What a sentence counts by the length of its section, which as long as the usual one counts 1. */
function sectionWeights(sentences: readonly PageSentence[]): (sentence: PageSentence) => number {
  const lengths = new Map<string, number>();
  const sectionOf = ({ headings }: PageSentence): string => headings.join('\n');
  for (const sentence of sentences)
    if (sentence.kind !== 'heading') {
      const section = sectionOf(sentence);
      lengths.set(section, (lengths.get(section) ?? 0) + sentence.words);
    }
  const usual = [...lengths.values()].reduce((sum, words) => sum + words, 0) / lengths.size;
  return (sentence) => (usual / Math.max(1, lengths.get(sectionOf(sentence)) ?? usual)) ** evenness;
}

/** Probability that a Poisson variable is at least `times`. */
function atLeast(times: number, mean: number): number {
  let term = Math.exp(-mean);
  let below = term;
  for (let k = 1; k < times; k++) below += term *= mean / k;
  return 1 - below;
}

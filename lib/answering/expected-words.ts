import type { AnalyzedPage } from './analyzed-page';
import type { PageSentence } from './prepared-page';

/** How often the words of a heading count, those of the usual sentence counting once. */
const headingWeight = 4;

/** How far long sections are held back: with 0 each word of the page counts the same, with 1 each section. */
const evenness = 0.15;

/** What a pair of words is worth beside one word: fewer are met, and they are of the same statement. */
const pairWorth = 1.3;

/**
 * How often a summary of a page would use each of its words and pairs of neighbouring words, and what a sentence adds to
 * that after those already chosen.
 *
 * The words of a summary are taken to be drawn from the page's, those of some sentences more often: each comes up
 * about as a Poisson variable does, and to say it for the k-th time is worth the probability that a summary says it k times.
 * So what is said already adds little, and sentences are chosen that complete each other (as in submodular summarization,
 * Lin & Bilmes 2011). Common words count like all others, or lists of names would seem to say most.
 */
export class ExpectedWords {
  /** Numbers of the words and pairs of each sentence, by its index. */
  readonly #grams: readonly number[][];
  /** By number: how often it is expected. */
  readonly #means: Float64Array;
  /** By number: how often it is said. */
  readonly #said: Uint16Array;
  /** By number: what it is worth to meet it once. */
  readonly #worth: Float64Array;

  /**
   * @param usage How often it is expected to use the words of each sentence, by its index; zero where not at all.
   * @param length Words of the summary.
   */
  constructor({ sentences, reader }: AnalyzedPage, usage: Float32Array, length: number) {
    const sectionWeight = sectionWeights(sentences);
    const used = usage.filter((weight) => weight > 0);
    const usual = used.reduce((sum, weight) => sum + weight, 0) / Math.max(1, used.length);
    const weights = sentences.map((sentence) =>
      sentence.kind === 'heading'
        ? headingWeight * usual
        : (usage[sentence.index] ?? 0) * sectionWeight(sentence),
    );
    const numbers = new GramNumbers(reader.stem);
    let total = 0;
    this.#grams = sentences.map(({ text }, at) => {
      const weight = weights[at] ?? 0;
      if (weight === 0) return [];
      const words = reader.everyWord(text);
      total += weight * words.length;
      return numbers.read(words);
    });
    this.#means = new Float64Array(numbers.arePairs.length);
    this.#said = new Uint16Array(numbers.arePairs.length);
    this.#worth = Float64Array.from(numbers.arePairs, (isPair) => (isPair ? pairWorth : 1));
    this.#grams.forEach((grams, at) => {
      const mean = (length * (weights[at] ?? 0)) / total;
      for (const gram of grams) this.#means[gram] = (this.#means[gram] ?? 0) + mean;
    });
  }

  /** What sentences add to what is said: the number of expected words and pairs. */
  gain(sentences: readonly PageSentence[]): number {
    let gain = 0;
    this.#count(sentences, (gram) => {
      const times = (this.#said[gram] ?? 0) + 1;
      this.#said[gram] = times;
      gain += atLeast(times, this.#means[gram] ?? 0) * (this.#worth[gram] ?? 1);
    });
    this.#count(sentences, (gram) => (this.#said[gram] = (this.#said[gram] ?? 0) - 1));
    return gain;
  }

  /** Takes sentences as said. */
  say(sentences: readonly PageSentence[]): void {
    this.#count(sentences, (gram) => (this.#said[gram] = (this.#said[gram] ?? 0) + 1));
  }

  #count(sentences: readonly PageSentence[], visit: (gram: number) => void): void {
    for (const { index } of sentences) for (const gram of this.#grams[index] ?? []) visit(gram);
  }
}

/** Numbers words by their stems, and pairs of neighbouring words, from 0 on. */
class GramNumbers {
  /** Whether each number is one of a pair. */
  readonly arePairs: boolean[] = [];
  readonly #stem: (word: string) => string;
  readonly #words = new Map<string, number>();
  readonly #stems = new Map<string, number>();
  /** By the numbers of both words. */
  readonly #pairs = new Map<number, Map<number, number>>();

  constructor(stem: (word: string) => string) {
    this.#stem = stem;
  }

  /** The numbers of all words and pairs of a sentence. */
  read(words: readonly string[]): number[] {
    const grams = words.map((word) => this.#word(word));
    for (let at = 1; at < words.length; at++)
      grams.push(this.#pair(grams[at - 1] ?? 0, grams[at] ?? 0));
    return grams;
  }

  #word(word: string): number {
    let number = this.#words.get(word);
    if (number === undefined) {
      const stem = this.#stem(word);
      number = this.#stems.get(stem) ?? this.arePairs.push(false) - 1;
      this.#stems.set(stem, number);
      this.#words.set(word, number);
    }
    return number;
  }

  #pair(first: number, second: number): number {
    let seconds = this.#pairs.get(first);
    if (!seconds) this.#pairs.set(first, (seconds = new Map<number, number>()));
    let number = seconds.get(second);
    if (number === undefined) seconds.set(second, (number = this.arePairs.push(true) - 1));
    return number;
  }
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

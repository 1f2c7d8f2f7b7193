import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { Glossary } from '@/lib/text/glossary';
import { isOrdinalWord } from '@/lib/text/numbers/word-value';
import { termExtractor } from '@/lib/text/terms';
import { acrossModel } from './across-weights';
import { alignClaim, sentencesOf } from './align-claim';
import { readWords } from './claim-words';
import { disagreement } from './check-facts';
import { EvidenceIndex } from './evidence-index';
import { featuresOf } from './retelling-features';
import { RetellingJudge } from './retelling-judge';
import { spellOut } from './spell-out';
import { one, two } from './unlisted-numbers';
import type { Statement } from './statements';
import type { Word } from './word';

const judge = new RetellingJudge(acrossModel);

const name = /(?<!\p{L})\p{Lu}[\p{L}\p{M}]+/gu;

/** Log odds from which a sentence counts as the source of a claim. */
const leastOdds = -0.5;

/** Numbers that words may say which have no value of their own. */
const unlisted = [
  ['1', one],
  ['2', two],
] as const;

/** A page and what is claimed of it in another language, both in English: as it stands, or word by word. */
export class CommonReading {
  readonly #page: AnalyzedPage;
  readonly #index: EvidenceIndex;
  /** Of the page as it stands. */
  readonly #own: EvidenceIndex;
  readonly #glossaryOfPage: Glossary | null;
  /** Of what is claimed. */
  readonly #language: string;
  readonly #glossary: Glossary | null;

  private constructor(
    prepared: AnalyzedPage,
    inEnglish: AnalyzedPage,
    language: string,
    glossary: Glossary | null,
  ) {
    this.#page = inEnglish;
    this.#index = EvidenceIndex.of(inEnglish);
    this.#own = EvidenceIndex.of(prepared);
    this.#glossaryOfPage = prepared.glossary;
    this.#language = language;
    this.#glossary = glossary;
  }

  /**
   * Null where one of the two cannot be read in English, or meanings are not known.
   * @param language of what is claimed
   * @param glossary from that language; not needed for English
   */
  static of(
    prepared: AnalyzedPage,
    language: string,
    glossary: Glossary | null,
  ): CommonReading | null {
    const inEnglish = prepared.inEnglish() ?? (prepared.language === 'en' ? prepared : null);
    const isRead = language === 'en' || glossary !== null;
    return inEnglish?.embedder && isRead
      ? new CommonReading(prepared, inEnglish, language, glossary)
      : null;
  }

  /** A claim as it is compared. Its label and itself begin with a capital each: that makes no name. */
  read({ label, text: said }: Pick<Statement, 'label' | 'text'>): ReadClaim {
    const parts = [label, said].map((part) => this.#own.withTimes(part, this.#language));
    const inEnglish = parts.map((part) => this.#glossary?.gloss(part) ?? part).join(' ');
    const text = spellOut(this.#withNames(inEnglish), 'en');
    const words = readWords(text, 'en', this.#page.extractTerms);
    const own = this.#glossary ? valuesOf(readIn(parts.join(' '), this.#language)) : [];
    return {
      text,
      words,
      // “Fünfunddreißig” is no listed word: what is left of it in English is another number.
      values: own.length > 0 ? own : valuesOf(words),
      similarity: this.#page.similarity(text),
    };
  }

  /**
   * The sentences that say what a claim says, by their numbers: one alone where one will do.
   * @param allowed indexes of the sentences to look in
   */
  find(claim: ReadClaim, allowed: (sentence: number) => boolean): number[] | undefined {
    const likely = this.sources(claim, allowed)
      .map(({ sentences, features }) => ({ sentences, odds: judge.odds(features) }))
      .filter(({ odds }) => odds >= leastOdds)
      .toSorted((left, right) => right.odds - left.odds);
    return (likely.find(({ sentences }) => sentences.length === 1) ?? likely[0])?.sentences;
  }

  /** What a claim may come from, with what is measured of the two. */
  sources(
    { text, words, values, similarity }: ReadClaim,
    allowed: (sentence: number) => boolean,
  ): { sentences: number[]; features: Record<string, number> }[] {
    const { singles, joined, pairs } = alignClaim(words, text, this.#index, allowed, similarity);
    const best = {
      coverage: singles[0]?.coverage ?? 0,
      held: Math.max(0, ...singles.map(({ held }) => held)),
    };
    return [...singles, ...joined, ...pairs]
      .map((alignment) => ({ alignment, sentences: sentencesOf(alignment) }))
      .filter(({ sentences }) => this.#haveNumbers(sentences, values))
      .map(({ alignment, sentences }) => {
        const [reason] = alignment.parts.flatMap(
          (part) => disagreement(part, words, this.#index, 'en') ?? [],
        );
        return {
          sentences,
          features: {
            ...featuresOf(alignment, words, best, reason ?? null, similarity, this.#index),
            claimGlossed: this.#glossary ? 1 : 0,
          },
        };
      });
  }

  /** Names that the page writes alike, as it reads them: in German nobody can tell them from words. */
  #withNames(claim: string): string {
    return claim.replaceAll(name, (word) =>
      this.#own.hasSpelling(word) && !this.#index.hasSpelling(word)
        ? (this.#glossaryOfPage?.gloss(word) ?? word)
        : word,
    );
  }

  /** Whether sentences have all numbers, in one reading or the other. */
  #haveNumbers(sentences: readonly number[], values: readonly string[]): boolean {
    const known = new Set<string>();
    for (const at of sentences) {
      const [evidence, own] = [this.#index.all[at], this.#own.all[at]];
      const above = evidence ? this.#index.contextOf(evidence).above : [];
      for (const each of [evidence, own, ...above])
        for (const value of each?.values ?? []) known.add(value);
      for (const [value, pattern] of unlisted)
        if (pattern.test(`${evidence?.text} ${own?.text}`)) known.add(value);
    }
    return values.every((value) => known.has(value));
  }
}

/** A claim in English. */
interface ReadClaim {
  text: string;
  words: readonly Word[];
  /** Of its numbers. */
  values: readonly string[];
  /** To each sentence of the page, by index. */
  similarity: Float32Array;
}

function readIn(text: string, language: string): Word[] {
  return readWords(spellOut(text, language), language, termExtractor(language));
}

/** Of numbers; what counts in order has a value in English alone. */
function valuesOf(words: readonly Word[]): string[] {
  return words.flatMap(({ value, lower }) => (isOrdinalWord(lower) ? [] : (value ?? [])));
}

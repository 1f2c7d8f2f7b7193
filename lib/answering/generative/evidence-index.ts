import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { PageSentence } from '@/lib/answering/prepared-page';
import { RecentMap } from '@/lib/base/recent-map';
import { dot } from '@/lib/answering/passage-reader/layers';
import { readWords } from './claim-words';
import { withTimesOf } from './clock-times';
import type { Word } from './word';
import { spellOut } from './spell-out';
import { sameSection } from './passages';
import { areForms } from './word-forms';

/** A sentence of the page as a source. */
export interface Evidence {
  sentence: PageSentence;
  /** The sentence after it, where both are read as one source. */
  next?: PageSentence;
  /** As it is compared: dates written out. */
  text: string;
  words: readonly Word[];
  terms: ReadonlySet<string>;
  values: ReadonlySet<string>;
}

/**
 * What stands around a source: who wrote it, title, headings and the first row of its table; the sentences before it, and
 * those before them where it says “he”: who that is may be named once a paragraph.
 */
export interface Context {
  above: readonly Evidence[];
  before: readonly Evidence[];
  earlier: readonly Evidence[];
}

/** Sentences before a source that tell who “he” and what “it” is. */
const sentencesBefore = 2;
/** The same for the name of who “he” is. */
const sentencesToName = 6;
const somebody =
  /(?<!\p{L})(?:he|she|him|his|her|er|elle|él|lui|lei|ele|ela|hij|он|она|его)(?!\p{L})/iu;
/** Sentences kept joined: of a long page, what was aligned with one section is not read again with the next. */
const mostJoined = 500;
/** Words whose vectors are kept. */
const mostVectors = 3000;
const nothing = new Float32Array();
/** Cosine of two words alone from which they are near in meaning: “film” and “movie”. */
const alike = 0.24;

const indexes = new WeakMap<AnalyzedPage, EvidenceIndex>();

/** The words of a page, sentence by sentence, made once a page. */
export class EvidenceIndex {
  readonly all: readonly Evidence[];
  readonly #prepared: AnalyzedPage;
  readonly #texts: readonly string[];
  readonly #postings = new Map<string, number[]>();
  readonly #written = new Set<string>();
  readonly #inLowerCase = new Map<string, boolean>();
  readonly #authors = new Set<string>();
  readonly #contexts = new Map<number, Context>();
  /** Title, author and headings, by section. */
  readonly #above = new Map<string, readonly Evidence[]>();
  readonly #joined = new RecentMap<number, Evidence | null>(mostJoined);
  readonly #vectors = new Map<string, Float32Array>();

  static of(prepared: AnalyzedPage): EvidenceIndex {
    let index = indexes.get(prepared);
    if (!index) indexes.set(prepared, (index = new EvidenceIndex(prepared)));
    return index;
  }

  private constructor(prepared: AnalyzedPage) {
    this.#prepared = prepared;
    this.all = prepared.sentences.map((sentence) => this.#read(sentence, sentence.text));
    this.#texts = this.all.map(({ text }) => text);
    for (const { sentence, terms, values, words } of this.all) {
      for (const term of [...terms, ...[...values].map((value) => `#${value}`)]) {
        const posting = this.#postings.get(term);
        if (posting) posting.push(sentence.index);
        else this.#postings.set(term, [sentence.index]);
      }
      for (const { text } of words) this.#written.add(text);
    }
    const sentencesBy = Map.groupBy(prepared.sentences, ({ author = '' }) => author);
    for (const [author, [first, ...others]] of sentencesBy) {
      if (author === '' || first === undefined) continue;
      for (const { lower, terms } of this.#read(first, author).words) {
        // A name in more sentences than its bearer has written is a word of the subject.
        const isName = terms.every((term) => this.with(term).length <= others.length + 1);
        if (isName && terms.length > 0) this.#authors.add(lower);
      }
    }
  }

  /** Of the page, primary subtag. */
  get language(): string {
    return this.#prepared.language;
  }

  /** Indexes of the sentences with a term, or with a number written `#value`; ascending. */
  with(term: string): readonly number[] {
    return this.#postings.get(term) ?? [];
  }

  /** A claim in some language with its times of day written as they are here. */
  withTimes(claim: string, language: string): string {
    return withTimesOf({ language: this.language, texts: this.#texts }, claim, language);
  }

  /** How much a term tells on this page; the most where it does not occur. */
  weight(term: string): number {
    return Math.log(1 + this.all.length / (this.with(term).length + 0.5));
  }

  /** Whether a word is written exactly so on the page. */
  hasSpelling(text: string): boolean {
    return this.#written.has(text);
  }

  /** Whether a word is written in lower case on the page in one of its forms: no name, then. */
  hasInLowerCase({ lower }: Word): boolean {
    let has = this.#inLowerCase.get(lower);
    if (has === undefined) {
      has = this.#findInLowerCase(lower);
      this.#inLowerCase.set(lower, has);
    }
    return has;
  }

  #findInLowerCase(lower: string): boolean {
    return this.#written
      .values()
      .some(
        (text) => /^\p{Ll}/u.test(text) && (text === lower || areForms(text, lower, this.language)),
      );
  }

  /** How much a word of content tells on this page; a number by its value. */
  weightOf({ isContent, value, terms }: Word): number {
    if (!isContent) return 0;
    if (value !== null) return this.weight(`#${value}`);
    return terms.reduce((all, term) => all + this.weight(term), 0) / terms.length;
  }

  /** How much a word tells anywhere; 0 without an embedder. */
  salience({ lower }: Word): number {
    return this.#prepared.embedder?.salience(lower) ?? 0;
  }

  /** Whether two words are near in meaning by the embedder; false without one. */
  areAlike(one: string, other: string): boolean {
    return dot(this.#vectorOf(one), this.#vectorOf(other)) >= alike;
  }

  /** How near a word comes to the nearest of others by the embedder, at most 1. */
  nearest({ lower }: Word, others: readonly Word[]): number {
    const vector = this.#vectorOf(lower);
    return others.reduce(
      (best, other) => Math.max(best, dot(vector, this.#vectorOf(other.lower))),
      0,
    );
  }

  #vectorOf(word: string): Float32Array {
    let vector = this.#vectors.get(word);
    if (!vector) {
      if (this.#vectors.size >= mostVectors) this.#vectors.clear();
      vector = this.#prepared.embedder?.embed(word) ?? nothing;
      this.#vectors.set(word, vector);
    }
    return vector;
  }

  /** Whether a word is the name of somebody who wrote a part of the page. */
  isAuthor(lower: string): boolean {
    return this.#authors.has(lower);
  }

  /** What a sentence is read with. */
  contextOf({ sentence }: Evidence): Context {
    let context = this.#contexts.get(sentence.index);
    if (!context) {
      const above = this.#aboveOf(sentence);
      const head = this.#tableHead(sentence);
      context = {
        above: head === undefined ? above : [...above, head],
        ...this.#before(sentence),
      };
      this.#contexts.set(sentence.index, context);
    }
    return context;
  }

  #aboveOf(sentence: PageSentence): readonly Evidence[] {
    const { author = '', headings } = sentence;
    const key = JSON.stringify([author, ...headings]);
    let above = this.#above.get(key);
    if (!above) {
      above = [this.#prepared.page.title, author, ...headings].map((text) =>
        this.#read(sentence, text),
      );
      this.#above.set(key, above);
    }
    return above;
  }

  /** A sentence and the next one of its section as one source; null where none follows. */
  joinedWithNext(at: number): Evidence | null {
    let joined = this.#joined.get(at);
    if (joined === undefined) {
      const [first, second] = [this.all[at], this.all[at + 1]];
      joined =
        first &&
        second &&
        isProse(first) &&
        isProse(second) &&
        sameSection(first.sentence, second.sentence)
          ? join(first, second)
          : null;
      this.#joined.set(at, joined);
    }
    return joined;
  }

  #before(sentence: PageSentence): Pick<Context, 'before' | 'earlier'> {
    const from = Math.max(0, sentence.index - sentencesToName);
    const last = this.all
      .slice(from, sentence.index)
      .filter((previous) => sameSection(previous.sentence, sentence));
    const isNear = (previous: Evidence) =>
      sentence.index - previous.sentence.index <= sentencesBefore;
    return {
      before: last.filter(isNear),
      earlier: somebody.test(sentence.text) ? last.filter((each) => !isNear(each)) : [],
    };
  }

  #tableHead(sentence: PageSentence): Evidence | undefined {
    let first = sentence.index;
    while (sentence.kind === 'table-row' && this.all[first - 1]?.sentence.kind === 'table-row')
      first--;
    return first === sentence.index ? undefined : this.all[first];
  }

  #read(sentence: PageSentence, written: string): Evidence {
    const text = spellOut(written, this.#prepared.language);
    const words = readWords(text, this.#prepared.language, this.#prepared.extractTerms);
    return {
      sentence,
      text,
      words,
      terms: new Set(words.flatMap((word) => word.terms)),
      values: new Set(words.flatMap(({ value }) => (value === null ? [] : [value]))),
    };
  }
}

function isProse({ sentence: { kind } }: Evidence): boolean {
  return kind !== 'table-row';
}

function join(first: Evidence, second: Evidence): Evidence {
  const offset = first.text.length + 1;
  const words = second.words.map((word, at) => ({
    ...word,
    start: word.start + offset,
    end: word.end + offset,
    beginsClause: word.beginsClause || at === 0,
  }));
  return {
    sentence: first.sentence,
    next: second.sentence,
    text: `${first.text} ${second.text}`,
    words: [...first.words, ...words],
    terms: first.terms.union(second.terms),
    values: first.values.union(second.values),
  };
}

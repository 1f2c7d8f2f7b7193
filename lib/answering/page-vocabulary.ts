import type { Embedder } from '@/lib/library/static-embedder';
import { asSearched } from '@/lib/text/as-searched';
import { endsSentence } from '@/lib/text/openings';
import type { WordReader } from '@/lib/text/terms';
import { parentRow } from './parent-rows';
import type { PageSentence } from './prepared-page';
import { SpellingIndex } from './spelling-index';
import type { StandIns } from './stand-ins';
import { plainName } from './thread-posts';

const longestLabel = 8;

/** Somebody who wrote a part of a page. */
interface Author {
  /** Words of the name; without initials. */
  names: readonly number[];
  words: readonly number[];
  /** In how many sentences. */
  written: number;
}

/** The words of a page, stemmed and numbered, and the sentences they stand in. */
export class PageVocabulary {
  /** Distinct words of each sentence, by sentence index. */
  readonly sentences: readonly Uint32Array[];
  /** Distinct words of the title. */
  readonly title: Uint32Array;
  /** Distinct words of each heading trail, by block id. */
  readonly trails = new Map<number, Uint32Array>();
  /** Distinct words of the label before each block (a caption, a term), over a table row, or of its card, by block id. */
  readonly labels = new Map<number, Uint32Array>();
  /** The words of a heading that is a question, by the block that answers it right below. */
  readonly questions = new Map<number, Uint32Array>();
  /** Who wrote parts of a thread. */
  readonly authors = new Map<string, Author>();
  readonly #reader: WordReader;
  readonly #ids = new Map<string, number>();
  /** Written forms to numbers, so that a word is stemmed once. */
  readonly #numbers = new Map<string, number>();
  /** One written form of each word: what is embedded and compared by letters. */
  readonly #forms: string[] = [];
  readonly #frequencies: number[] = [];
  #spelling: SpellingIndex | null = null;
  #vectors: Float32Array | null = null;

  /**
   * @param headers The row that names the columns of each table row, by sentence index.
   * @param cards The card of each sentence, by sentence index.
   */
  constructor(
    sentences: readonly PageSentence[],
    title: string,
    reader: WordReader,
    headers: readonly (PageSentence | null)[],
    cards: readonly (readonly PageSentence[] | null)[],
  ) {
    this.#reader = reader;
    this.sentences = sentences.map(({ text }) => this.#number(asSearched(text, reader.language)));
    for (const words of this.sentences)
      for (const word of words) this.#frequencies[word] = (this.#frequencies[word] ?? 0) + 1;
    this.title = this.#number(title);
    for (const { author } of sentences) if (author !== undefined) this.#addAuthor(author);
    for (const { index, blockId, headings } of sentences)
      if (!this.trails.has(blockId)) {
        const above = sentences[index - 1];
        if (above?.kind === 'heading' && /[?？؟]$/u.test(above.text))
          this.questions.set(blockId, this.#number(above.text));
        this.trails.set(
          blockId,
          this.#number(asSearched([title, ...headings].join('\n'), reader.language)),
        );
        this.labels.set(
          blockId,
          this.#number(
            cardWords(cards[index]) ?? headers[index]?.text ?? labelBefore(sentences, index),
          ),
        );
      }
  }

  /** One written form of each word. */
  get forms(): readonly string[] {
    return this.#forms;
  }

  /** Number of distinct words. */
  get size(): number {
    return this.#forms.length;
  }

  id(word: string): number | undefined {
    return this.#ids.get(this.#reader.stem(word));
  }

  /** In how many sentences a word stands. */
  frequency(id: number): number {
    return this.#frequencies[id] ?? 0;
  }

  /** Inverse document frequency over sentences, as in BM25. */
  idf(word: string): number {
    return this.#idfOf(this.frequency(this.id(word) ?? -1));
  }

  /** Likeness of a word to each word of the page by form: 1 the same stem, else as `SpellingIndex` tells. */
  spelledLike(word: string): Float32Array {
    this.#spelling ??= new SpellingIndex(this.#forms, this.#reader.language, (other) =>
      this.id(other),
    );
    const likeness = this.#spelling.like(word);
    const own = this.id(word);
    if (own !== undefined) likeness[own] = 1;
    return likeness;
  }

  /** The same, and words that may stand for it: the less the more sentences have them. */
  sayingLike(word: string, standIns: StandIns): Float32Array {
    const likeness = this.spelledLike(word);
    for (const [stem, value] of standIns) {
      const id = this.#ids.get(stem);
      if (id !== undefined) likeness[id] = Math.max(likeness[id] ?? 0, value * this.#rarity(id));
    }
    return likeness;
  }

  /** Cosine of a word to each word of the page, from the static embedder. */
  meaningLike(word: string, embedder: Embedder): Float32Array {
    this.#vectors ??= embedder.embedAll(this.#forms);
    const query = embedder.embed(word);
    const likeness = new Float32Array(this.size);
    for (let id = 0, at = 0; id < likeness.length; id++) {
      let sum = 0;
      for (let d = 0; d < query.length; d++, at++)
        sum += (query[d] ?? 0) * (this.#vectors[at] ?? 0);
      likeness[id] = sum;
    }
    const own = this.id(word);
    if (own !== undefined) likeness[own] = 1;
    return likeness;
  }

  /** 1 for a word that one sentence has. */
  #rarity(id: number): number {
    return Math.sqrt(this.#idfOf(this.frequency(id)) / this.#idfOf(1));
  }

  /** @param count of sentences with a word */
  #idfOf(count: number): number {
    return Math.log(1 + (this.sentences.length - count + 0.5) / (count + 0.5));
  }

  #addAuthor(author: string): void {
    const known = this.authors.get(author);
    if (known) {
      known.written++;
      return;
    }
    const words = plainName(author);
    const whole = words.split(/\s+/u).filter((word) => /\p{L}{2}|\p{Lo}/u.test(word));
    this.authors.set(author, {
      names: [...this.#number(whole.join('\n'))],
      words: [...this.#number(words)],
      written: 1,
    });
  }

  #number(text: string): Uint32Array {
    const numbers = new Set<number>();
    for (const word of this.#reader.words(text)) {
      const number = this.#numbers.get(word) ?? this.#add(word);
      numbers.add(number);
    }
    return Uint32Array.from(numbers);
  }

  #add(word: string): number {
    const stem = this.#reader.stem(word);
    let id = this.#ids.get(stem);
    if (id === undefined) {
      id = this.#forms.push(word) - 1;
      this.#ids.set(stem, id);
      this.#frequencies.push(0);
    }
    this.#numbers.set(word, id);
    return id;
  }
}

/** The highest likeness, as `spelledLike` and `meaningLike` give it, among some words of the page; 0 where there are none. */
export function highestLikeness(words: Iterable<number>, likeness: Float32Array): number {
  let most = 0;
  for (const word of words) most = Math.max(most, likeness[word] ?? 0);
  return most;
}

/** What stands on one card is said of one thing: name, price and description speak for each other. */
function cardWords(card: readonly PageSentence[] | null | undefined): string | undefined {
  return card?.map(({ text }) => text).join('\n');
}

/** What a line of a few words without an end says about the block after it: a caption, a term, the handle of folded text, what code does. */
function labelBefore(sentences: readonly PageSentence[], index: number): string {
  const before = sentences[index - 1];
  if (!before || before.kind === 'heading') return '';
  const own = sentences[index];
  const parent = own && parentRow(sentences, own);
  if (parent) return parent.text;
  // What is said before code is what it does.
  if (sentences[index]?.kind === 'code') return before.text;
  if (before.words > longestLabel) return '';
  const isAlone = sentences[index - 2]?.blockId !== before.blockId;
  const isLabel = before.kind === 'paragraph' || before.kind === 'list-item';
  return isAlone && isLabel && !endsSentence(before.text) ? before.text : '';
}

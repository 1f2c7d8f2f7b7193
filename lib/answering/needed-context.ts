import { pointsElsewhere } from '@/lib/text/cross-references';
import { asksBack, lacksSubject } from '@/lib/text/incomplete-statements';
import { endsSentence, isQuestion, leansBack } from '@/lib/text/openings';
import { awaitsOutcome, isException, isTakenBack } from '@/lib/text/taken-back';
import type { AnalyzedPage } from './analyzed-page';
import { leadsOn } from './led-into';
import type { PageSentence } from './prepared-page';
import { isYesOrNo } from './replies';
import { blocksOf } from './sentence-blocks';

/** A question of an interview or a list of questions has no more. */
const longestQuestion = { sentences: 3, words: 40 };
/** An answer of fewer words hardly says what it answers. */
const shortAnswer = 8;
/** So many headings that ask make a list of questions. */
const leastQuestions = 2;
/** An answer is read from its beginning as far as this, in sentences. */
const longestAnswer = 3;
/** So many sentences may hang on one. */
const longestChain = 2;

/** What sentences of a page need to be understood where they are shown alone. */
export class NeededContext {
  readonly #prepared: AnalyzedPage;
  readonly #blocks: readonly (readonly PageSentence[])[];
  /** By block id, where its block stands among the others. */
  readonly #places: ReadonlyMap<number, number>;
  readonly #asking: ReadonlySet<number>;
  readonly #sectionNames: ReadonlySet<string>;
  /** How many of them are headings. */
  readonly #headings: number;

  constructor(prepared: AnalyzedPage) {
    this.#prepared = prepared;
    this.#blocks = blocksOf(prepared.sentences);
    this.#places = new Map(this.#blocks.map(([first], at) => [first?.blockId ?? -1, at]));
    const asking = this.#blocks.filter(asks);
    this.#asking = new Set(asking.map(([first]) => first?.blockId ?? -1));
    this.#sectionNames = new Set(
      prepared.sentences.flatMap(({ kind, text }) => (kind === 'heading' ? nameOf(text) : [])),
    );
    this.#headings = asking.filter(([first]) => first?.kind === 'heading').length;
  }

  /**
   * A sentence with what it points back to or answers, and with what takes it back; null when there is nothing it could stand
   * after.
   */
  of(main: PageSentence): readonly PageSentence[] | null {
    const [needed, correction] = [this.#withBefore(main), this.#correctionOf(main)];
    if (correction.length === 0 && awaitsOutcome(main.text)) return null;
    return needed && [...needed, ...correction];
  }

  /** What opens a text can only lean on its title, but is taken back all the same. */
  ofOpening(main: PageSentence): readonly PageSentence[] | null {
    const { language } = this.#prepared;
    const isWhole =
      !pointsElsewhere(main.text, language) &&
      !isException(main.text, language) &&
      !this.#isOfContents(main) &&
      this.questionAbove(main).length === 0;
    return isWhole ? [main, ...this.#correctionOf(main)] : this.of(main);
  }

  /** An entry that has the name of a section. */
  #isOfContents({ kind, text }: PageSentence): boolean {
    return kind === 'list-item' && this.#sectionNames.has(nameOf(text));
  }

  #withBefore(main: PageSentence): readonly PageSentence[] | null {
    const { language, sentences } = this.#prepared;
    if (pointsElsewhere(main.text, language) || leadsOn(main) || this.#isAsked(main)) return null;
    if (this.#isOfContents(main)) return null;
    const leans = leansBack(main.text, language);
    const question = this.questionAbove(main);
    const isReply = this.#isList(question) || isYesOrNo(main.text) || main.words < shortAnswer;
    if (question.length > 0 && (leans || this.#opens(main, isReply))) {
      const answer = sentences.filter(
        ({ blockId, index }) => blockId === main.blockId && index <= main.index,
      );
      return answer.length <= longestAnswer ? [...question, ...answer] : null;
    }
    const before = sentences[main.index - 1];
    const isFirst = before?.blockId !== main.blockId;
    if (language === 'en' && isFirst && lacksSubject(main.text)) {
      const names = before && (before.kind === 'heading' || !endsSentence(before.text));
      return names ? [before, main] : null;
    }
    // An exception to what the sentence before it says; where there is none, to what its reader has not been told.
    if (!leans && !(question.length === 0 && isException(main.text, language))) return [main];
    return this.#chainTo(main);
  }

  /** From the sentence that it hangs on; of several, all hang on a question: “Is the lamp dim? There is soot in it. Wiping it off …”. */
  #chainTo(main: PageSentence): readonly PageSentence[] | null {
    const { language, sentences } = this.#prepared;
    for (let at = main.index - 1; at >= main.index - longestChain; at--) {
      const first = sentences[at];
      if (first?.blockId !== main.blockId || pointsElsewhere(first.text, language)) return null;
      if (leansBack(first.text, language)) continue;
      const isTooFar = at < main.index - 1 && !endsAsQuestion(first.text);
      const isWhole = !isTooFar && !(language === 'en' && asksBack(first.text));
      return isWhole ? sentences.slice(at, main.index + 1) : null;
    }
    return null;
  }

  /** What is only planned or held by others comes with what the page says against it. */
  #correctionOf({ text, index, blockId }: PageSentence): readonly PageSentence[] {
    const { language, sentences } = this.#prepared;
    const next = sentences[index + 1];
    return next?.blockId === blockId && isTakenBack(text, next.text, language) ? [next] : [];
  }

  /** What is asked right above the block of a sentence, by the same person. */
  questionAbove({ blockId, author }: PageSentence): readonly PageSentence[] {
    const above = this.#blocks[(this.#places.get(blockId) ?? 0) - 1] ?? [];
    const [first] = above;
    if (!first || !this.#asking.has(first.blockId) || this.#asking.has(blockId)) return [];
    return first.author === author ? above : [];
  }

  /** Of a list of questions, all of them headings, each is asked for its answer alone. */
  #isList([first]: readonly PageSentence[]): boolean {
    return first?.kind === 'heading' && this.#headings >= leastQuestions;
  }

  #opens(main: PageSentence, isShort: boolean): boolean {
    return isShort && this.#prepared.sentences[main.index - 1]?.blockId !== main.blockId;
  }

  /** A question, or what somebody says to ask it, where one question follows the other. */
  #isAsked({ text, blockId }: PageSentence): boolean {
    return endsAsQuestion(text) || (this.#asking.size > 1 && this.#asking.has(blockId));
  }
}

function asks(block: readonly PageSentence[]): boolean {
  const last = block.at(-1);
  return (
    last !== undefined &&
    last.kind !== 'table-row' &&
    endsAsQuestion(last.text) &&
    block.length <= longestQuestion.sentences &&
    block.reduce((sum, { words }) => sum + words, 0) <= longestQuestion.words
  );
}

/** What a heading says, without its number. */
function nameOf(heading: string): string {
  return heading.replace(/^[\d.)\s]+/u, '').toLowerCase();
}

function endsAsQuestion(text: string): boolean {
  return isQuestion(text) && /[?？؟]/u.test(text);
}

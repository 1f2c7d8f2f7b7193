import { withApostrophes } from '@/lib/text/apostrophes';
import { withAskingAccents } from '@/lib/text/asking-accents';
import { guessLanguage } from '@/lib/text/language';
import type { Answer } from '@/lib/protocol/conversation';
import { isToCome, type Quote } from '@/lib/protocol/page';
import type { AnalyzedPage } from './analyzed-page';
import { buildAnswer, type QuotedEntry } from './build-answer';
import { summarize } from './extractive-summary';
import { joinEntries } from './join-entries';
import { asksForOverview } from './library/library-questions';
import { withoutMisspellings } from './misspellings';
import { withOwnPlace } from './own-place';
import { asksForSummary } from './page-questions';
import { withLeadIn } from './led-in';
import { withLedInto } from './led-into';
import { withFullMonths } from '@/lib/text/full-months';
import { otherLanguage } from '@/lib/text/question-language';
import { questionParts, type QuestionPart } from './question-parts';
import { inEitherReading } from './reading';
import type { Sought } from './seek-answer';
import { seekFollowUp } from './seek-follow-up';
import { seekParts } from './seek-part';
import { withOpenerNamed } from './thread-opener';
import { toQuote } from './to-quote';
import { withUmlauts } from './umlauts';

/** So many sentences are offered beside an answer, one more where none is shown, if they reach this share of the best one's score. */
const mostFurther = 2;
const worthOffering = 0.3;

/**
 * Answers a question with sentences of the page, best first; or says that the page does not (`found: false`)
 * and shows the nearest passages. Several questions at once are answered in their order.
 *
 * @param asked As it was typed.
 * @param previousQuestions Earlier questions of the conversation, oldest first, for follow-ups such as “And in winter?”.
 */
export function answerQuestion(
  prepared: AnalyzedPage,
  asked: string,
  previousQuestions: readonly string[] = [],
): Answer {
  const language = guessLanguage(prepared.language, asked);
  const meant = asMeant(prepared, asked, language);
  const question = withOpenerNamed(prepared, withFullMonths(meant, language));
  const style =
    prepared.page.type === 'library'
      ? asksForOverview(question)?.style
      : asksForSummary(question, prepared.page.title);
  if (style) return summarize(prepared, style);
  const parts = questionParts(question, language);
  if (parts.length > 1) {
    const sought = inEitherReading(prepared, question, (page, say) =>
      seekParts(
        page,
        parts.map((part) => ({ ...part, asked: say(part.asked) })),
        previousQuestions.map(say),
      ),
    );
    if (found(sought)) return answerParts(prepared, parts, sought);
  }
  const sought = inEitherReading(prepared, question, (page, say) => [
    seekFollowUp(page, say(question), previousQuestions.map(say)),
  ]);
  return found(sought) ? answer(prepared, sought) : silence(prepared, question, sought);
}

/** What a question that is typed in haste would be in full. */
function asMeant(prepared: AnalyzedPage, asked: string, language: string): string {
  if (language === 'en')
    return withOwnPlace(prepared, withoutMisspellings(prepared, withApostrophes(asked)));
  const accented = withAskingAccents(asked, language);
  return language === 'de' ? withUmlauts(prepared, accented) : accented;
}

/** Each part with its best passage; what the page does not say is named. */
function answerParts(
  prepared: AnalyzedPage,
  parts: readonly QuestionPart[],
  sought: readonly Sought[],
): Answer {
  const unanswered = parts.flatMap(({ text }, at) => (sought[at]?.found ? [] : [text]));
  const answered = answer(
    prepared,
    sought.filter((each) => each.found),
  );
  return unanswered.length > 0 ? { ...answered, unanswered } : answered;
}

function found(sought: readonly Sought[]): boolean {
  return sought.some((each) => each.found);
}

function answer(prepared: AnalyzedPage, sought: readonly Sought[]): Answer {
  const entries = withLeadIn(prepared, withLedInto(prepared, joinEntries(prepared, sought)));
  const built = buildAnswer(prepared.page, 'passages', entries, { scores: bestScores(sought) });
  return {
    ...built,
    ...counted(prepared, sought),
    evidence: evidenceOf(sought),
    further: furtherThan(prepared, sought, entries),
  };
}

/** Of one list that is read whole: of documents of the library excerpts are. */
function counted({ page }: AnalyzedPage, sought: readonly Sought[]): Pick<Answer, 'counted'> {
  const [only, ...others] = sought;
  const isWhole = page.type !== 'library' && !page.skipped.some(isToCome) && others.length === 0;
  return isWhole && only?.counted !== undefined ? { counted: only.counted } : {};
}

function silence(prepared: AnalyzedPage, question: string, sought: readonly Sought[]): Answer {
  const entries = withLeadIn(prepared, joinEntries(prepared, sought));
  const options = { found: false, scores: bestScores(sought) };
  const built = buildAnswer(prepared.page, 'prose', entries, options);
  return {
    ...built,
    ...inOtherLanguage(prepared, question),
    ...silentOf(sought),
    evidence: evidenceOf(sought),
    further: furtherThan(prepared, sought, entries),
  };
}

function evidenceOf(sought: readonly Sought[]): number {
  return Math.max(...sought.map(({ evidence }) => evidence));
}

/** By sentence index, of the part that it answers best. */
function bestScores(sought: readonly Sought[]): Float32Array {
  return sought
    .map(({ scores }) => scores)
    .reduce((best, scores) => best.map((score, at) => Math.max(score, scores[at] ?? 0)));
}

/** Where a single question is asked. */
function silentOf([only, ...others]: readonly Sought[]): Pick<Answer, 'silent'> {
  return others.length === 0 && only?.silent ? { silent: only.silent } : {};
}

/** Sentences are found by the words of their own language; documents of a library may be in several. */
function inOtherLanguage(
  { page, language }: AnalyzedPage,
  question: string,
): Pick<Answer, 'pageLanguage'> {
  if (page.type === 'library' || otherLanguage(language, question) === null) return {};
  return { pageLanguage: language };
}

/** The best sentences that an answer does not quote, of each part in turn. */
function furtherThan(
  { sentences }: AnalyzedPage,
  sought: readonly Sought[],
  entries: readonly QuotedEntry[],
): Quote[] {
  const quoted = new Set(entries.flatMap((entry) => entry.sentences));
  const offers = sought.flatMap(({ ranked }) => {
    const least = worthOffering * (ranked[0]?.score ?? 0);
    return ranked
      .flatMap(({ index, score }) => (score >= least ? (sentences[index] ?? []) : []))
      .filter((sentence) => !quoted.has(sentence))
      .map((sentence, place) => ({ sentence, place }));
  });
  const inTurn = offers.toSorted((a, b) => a.place - b.place).map(({ sentence }) => sentence);
  return [...new Set(inTurn)]
    .slice(0, entries.length > 0 ? mostFurther : mostFurther + 1)
    .map(toQuote);
}

import { isVague } from '@/lib/text/vague-words';
import type { AnalyzedPage } from './analyzed-page';
import { passageAround } from './answer-passage';
import { holdsAsked } from './asked-kind';
import type { QuotedEntry } from './build-answer';
import { evidenceThreshold } from './evidence';
import { isOfKind, type ExpectedAnswer } from './expected-answer';
import { leansOn, parseQuestion, standsAlone, type Question } from './question';
import { coverQuestion } from './question-coverage';
import type { QuestionPart } from './question-parts';
import { seekAnswer, type Sought } from './seek-answer';

/**
 * A page that answers one of several questions is likely to answer another: this share of the evidence needed is enough
 * for it, if the page has all that it asks for.
 */
const enoughBeside = 0.7;

/** Who answered the question before. */
const person = /(?<!\p{L})(?:he|she|they|er|sie|il|elle|él|ella|lui|lei|ele|ela|он|она)(?!\p{L})/iu;

/** How much of its own words must stand where one is answered that has its subject from another (“who designed it”). */
const ownShare = 0.5;

/** What shares its words with another question may be answered by a sentence that reaches this share of the best score. */
const nearEnough = 0.6;

/**
 * Looks for the best passage for each of several questions asked at once. None is found where none of them would be by
 * itself.
 *
 * @param previousQuestions Of the conversation, oldest first.
 */
export function seekParts(
  prepared: AnalyzedPage,
  parts: readonly QuestionPart[],
  previousQuestions: readonly string[],
): Sought[] {
  const sought: { part: QuestionPart; before: readonly string[]; answer: Sought }[] = [];
  for (const [at, part] of parts.entries()) {
    const before = at === 0 ? previousQuestions : contextOf(prepared, parts, at, previousQuestions);
    const last = sought.at(-1)?.answer;
    const author = last?.found ? last.entries[0]?.main.author : undefined;
    const spokenOf = person.test(part.asked) ? author : undefined;
    sought.push({ part, before, answer: seekAnswer(prepared, part.asked, before, spokenOf) });
  }
  if (!sought.some(({ answer }) => answer.found)) return sought.map(({ answer }) => answer);
  const shown: QuotedEntry[] = [];
  return sought.map(({ part, before, answer }) => {
    const entries = entriesFor(prepared, part, before, answer, shown);
    if (entries === null) return { ...answer, found: false, entries: [] };
    shown.push(...entries);
    return { ...answer, found: true, entries };
  });
}

/** What a part may have its subject from: the first, what that leans on, and the one before. */
function contextOf(
  { reader }: AnalyzedPage,
  parts: readonly QuestionPart[],
  at: number,
  previousQuestions: readonly string[],
): string[] {
  const [first, last] = [parts[0]?.asked ?? '', parts[at - 1]?.asked ?? ''];
  const earlier = leansOn(reader, first, previousQuestions) ?? '';
  return [[...new Set([earlier, first, last])].join(' ').trim()];
}

/** Null where the page does not answer; none where what is shown does. */
function entriesFor(
  prepared: AnalyzedPage,
  { asked, isShort }: QuestionPart,
  before: readonly string[],
  answer: Sought,
  shown: readonly QuotedEntry[],
): readonly QuotedEntry[] | null {
  const { reader } = prepared;
  const share = answer.missing > 0 ? 1 : enoughBeside;
  const isEnough = answer.evidence >= share * evidenceThreshold(prepared);
  if (isShort) return isEnough ? holding(prepared, asked, answer) : null;
  const best = bestOnly(answer.entries);
  if (leansOn(reader, asked, before) === undefined) return isEnough ? best : null;
  const own = parseQuestion(prepared, asked);
  if (own.words.every(({ word }) => isVague(word, reader.language)))
    return ofKind(prepared, own.expected, answer, shown);
  if (answer.found && (answer.isNamed || saysOwn(prepared, own, best))) return best;
  // “How hot is the oven and how long does it bake?” does not go on about the oven.
  const alone = own.words.length >= standsAlone ? seekAnswer(prepared, asked, []) : null;
  return alone?.found ? bestOnly(alone.entries) : null;
}

/** What a part has from the question before is on the page; that answers nothing yet. */
function saysOwn(prepared: AnalyzedPage, own: Question, best: readonly QuotedEntry[]): boolean {
  const coverage = coverQuestion(prepared, own).evidence;
  const said = best.flatMap(({ sentences }) => sentences.map(({ index }) => coverage[index] ?? 0));
  return Math.max(...said) >= ownShare;
}

/**
 * For a question without a word of its own (“and when does it come?”): what is shown already, or else the next passage
 * on its subject, where it holds the kind of thing asked for. “What is it and how does it work?” is read on about in any
 * case.
 */
function ofKind(
  prepared: AnalyzedPage,
  expected: ExpectedAnswer,
  answer: Sought,
  shown: readonly QuotedEntry[],
): readonly QuotedEntry[] | null {
  const holds = ({ sentences }: QuotedEntry): boolean =>
    sentences.some(({ text }) => isOfKind(expected, text, prepared.reader));
  const isOpen = expected === null || expected === 'manner';
  if (!isOpen && shown.some(holds)) return [];
  const further = passagesOf(prepared, answer).filter((entry) => !overlaps(entry, shown));
  const next = further.find(holds) ?? (isOpen ? further[0] : undefined);
  return next ? [next] : null;
}

/** The best passage alone, with the list it leads into. */
function bestOnly(entries: readonly QuotedEntry[]): readonly QuotedEntry[] {
  const [best, next] = entries;
  const isList = best && next?.main.index === best.main.index + 1;
  return isList ? entries : entries.slice(0, 1);
}

/** For “and when?”: a passage that has something of the kind asked for. */
function holding(prepared: AnalyzedPage, asked: string, answer: Sought): QuotedEntry[] | null {
  const held = passagesOf(prepared, answer).find(({ sentences }) =>
    holdsAsked(asked, sentences.map(({ text }) => text).join(' '), prepared.language),
  );
  return held ? [held] : null;
}

/** Passages that may answer, best first. */
function passagesOf(prepared: AnalyzedPage, { ranked }: Sought): QuotedEntry[] {
  const least = nearEnough * (ranked[0]?.score ?? 0);
  return ranked
    .filter(({ score }) => score >= least)
    .flatMap(({ index }) => prepared.sentences[index] ?? [])
    .map((sentence) => passageAround(prepared, sentence));
}

function overlaps({ sentences }: QuotedEntry, others: readonly QuotedEntry[]): boolean {
  return others.some((other) => other.sentences.some((sentence) => sentences.includes(sentence)));
}

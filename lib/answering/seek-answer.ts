import { topK, type Hit } from '@/lib/library/top-k';
import { tellsOfMaking } from '@/lib/text/bylines';
import type { AnalyzedPage } from './analyzed-page';
import { adjoins, joined, passageAround } from './answer-passage';
import { asidesLater } from './asides';
import { withAskedHeading } from './asked-heading';
import { elsewhereThanAsked } from './asked-section';
import { namesIdentifier, preferNamed } from './asked-identifier';
import { askedSpeaker, type AskedSpeaker } from './asked-speaker';
import { versionAsked } from './asked-version';
import type { QuotedEntry } from './build-answer';
import { onlyHeads } from './cards';
import { withoutAmounts } from './asked-amount';
import { asksForClock, namesClock } from './clock-asked';
import type { DirectAnswer } from './direct/direct-answer';
import { findDirectAnswer } from './direct/find-direct-answer';
import { evidenceFor, evidenceThreshold } from './evidence';
import { expectedAnswer } from './expected-answer';
import { scalesFor } from './asked-scale';
import { isOffStep, preferStep, stepsBeside } from './asked-step';
import { ledInto } from './led-into';
import { isNearMiss } from './near-miss/is-near-miss';
import { namesOtherPlace } from './ordinals';
import { otherCharges } from './other-charges';
import { choicesAsked } from './other-choice';
import { isOfPage } from './page-line';
import { belowOtherTable } from './parallel-tables';
import type { PageSentence } from './prepared-page';
import { parseQuestion, type Question } from './question';
import { scoreQuestion, type QuestionScores } from './question-score';
import { promisesReason, withReasonBeside } from './reason-beside';
import { isAnswered, repliesToOther } from './replies';
import { replyTo } from './reply-to';
import { headsParts } from './parent-rows';
import { rivalOf } from './rival-things';
import { captionsTable } from './table-caption';
import { headsTwo } from './table-header';
import { headsPost } from './thread-posts';
import { withValueBeside } from './value-beside';

/**
 * At most this many passages answer; a further one must reach this share of the best one's score, hold what is asked for
 * where the best one does, and be at most so much less likely, in log odds, where the passage reader has read both. A sentence
 * beside a passage may be further off, because it reads as one text with it. Of documents of the library, which nobody has
 * open to read on in, more is shown: lower shares, whatever the reader says.
 */
const most = 2;
const another = { odds: 2, page: 0.9, library: 0.85 };
const beside = { odds: 2.5, page: 0.8, library: 0.65 };

/** Where several passages answer, all but the last are read on to at most so many sentences. */
const mostBeside = 2;

/** How many sentences are looked at: several may lie in one passage. */
const candidates = 10;

/** With less than this share of the evidence needed, the nearest passage has nothing to do with the question. */
const leastEvidence = 0.4;
/** Around a sentence that says less of a question than this there is a word that may be of its subject, no more. */
const leastNear = 0.1;

/** Where a time of day is asked for, what counts of a sentence without one: “It closed in 1974.” */
const untimed = 0.5;

/** What a page has to say to a question. */
export interface Sought extends DirectAnswer {
  scores: Float32Array;
  /** Sentences that may answer, best first; none where the best one has nothing to do with the question. */
  ranked: readonly Hit[];
  /** How well the page backs the best of them, 0–1. */
  evidence: number;
  /** Share of the question in telling words that the page has nothing like. */
  missing: number;
  found: boolean;
  /** By its place or its form, as a definition has, whatever words it has in common with the question. */
  isDirect?: boolean;
  /** What comes nearest is of something else than what is asked for. */
  isMiss?: boolean;
  /** Who is asked for and said nothing of it. */
  silent?: string | null;
  /** What answers; where nothing does, what comes nearest, if anything. */
  entries: readonly QuotedEntry[];
}

/**
 * Looks for the sentences of a page that answer one question.
 *
 * @param previousQuestions Oldest first, for one that leans on them.
 * @param spokenOf The author of posts that it speaks of as “he” or “she”.
 */
export function seekAnswer(
  prepared: AnalyzedPage,
  text: string,
  previousQuestions: readonly string[],
  spokenOf?: string,
): Sought {
  const question = parseQuestion(prepared, text, previousQuestions);
  const scored = scoreQuestion(prepared, question);
  const { scores } = scored;
  const { missing } = scored.coverage;
  const speaker = askedSpeaker(prepared, text, spokenOf);
  const scales = scalesFor(prepared, text, question.fullText);
  const rest = scales.length > 0 ? scoreRest(prepared, question) : scored;
  const isNamed = namesIdentifier(prepared, question.fullText);
  const answering = preferStep(
    preferNamed(answers(prepared, scored, speaker, question.fullText), prepared, isNamed),
    scales,
    rest.scores,
  );
  const hits = topK(answering, candidates, 0);
  const ranked = asidesLater(prepared, scored, question, hits);
  const silent = speaker?.silent ?? null;
  const direct =
    speaker?.said ?? (silent !== null ? null : findDirectAnswer(prepared, text, question.fullText));
  const isOfOther = ({ main }: QuotedEntry): boolean =>
    isOffStep(scales, main) || isNamed?.(main) === false;
  if (direct && !direct.entries.some(isOfOther))
    return { scores, ranked, missing: 0, found: true, isDirect: true, ...direct };
  const nearest = prepared.sentences[ranked[0]?.index ?? -1];
  if (!nearest) return { scores, ranked, evidence: 0, missing, found: false, entries: [], silent };
  const reply = speaker ? null : replyTo(prepared, nearest, scored.coverage.sentence);
  const best = reply?.main ?? nearest;
  const threshold = evidenceThreshold(prepared);
  const steps = stepsBeside(scales, nearest);
  const backed = Math.max(
    evidenceFor(prepared, scored, nearest.index),
    ...steps.flatMap(({ index }) =>
      [scored, rest].map((each) => evidenceFor(prepared, each, index)),
    ),
  );
  const list = ledInto(prepared, best);
  const shown =
    list.length > 1 || list[0]?.main.kind === 'code'
      ? [passageAround(prepared, best, question.fullText), ...list]
      : reply
        ? [reply]
        : withReasonBeside(
            prepared,
            question,
            passages(prepared, ranked, scored, question.fullText),
          );
  const isMiss = silent !== null || isNearMiss({ prepared, question, best, entries: shown });
  const evidence = isMiss ? Math.min(backed, threshold / 2) : backed;
  if (evidence < threshold) {
    const entries =
      evidence < leastEvidence * threshold
        ? []
        : [passageAround(prepared, best, question.fullText)];
    // Words that are nowhere on the page speak against an answer, not against this as the place to look; nor do other
    // words, where the reader takes it that they answer.
    const isNear =
      (scored.coverage.evidence[best.index] ?? 0) > leastNear || (scored.odds?.any ?? -1) > 0;
    const further = isNear ? ranked : [];
    return { scores, ranked: further, evidence, missing, found: false, isMiss, entries, silent };
  }
  const entries = withValueBeside(prepared, question, shown).map((entry) =>
    withAskedHeading(prepared, text, entry),
  );
  const isDirect = steps.length > 0 || (scored.definition[best.index] ?? 0) > 0;
  return { scores, ranked, evidence, missing, found: true, isDirect, entries };
}

/** Scores what a question asks besides the amount that it names, if that says anything. */
function scoreRest(prepared: AnalyzedPage, { fullText }: Question): QuestionScores {
  const rest = parseQuestion(prepared, withoutAmounts(fullText, prepared.reader));
  return scoreQuestion(prepared, rest);
}

/** A thread quotes what it answers; on a card or in a row the same is said of another thing. */
function isSame(main: PageSentence): (other: PageSentence) => boolean {
  return (other) => other === main || (main.author !== undefined && other.text === main.text);
}

/** The best passage, read on where the next best sentence stands beside it, and another that answers nearly as well. */
function passages(
  prepared: AnalyzedPage,
  ranked: readonly Hit[],
  { expected, odds }: QuestionScores,
  question: string,
): QuotedEntry[] {
  const chosen: QuotedEntry[] = [];
  const holds = ({ sentences }: QuotedEntry): boolean =>
    sentences.some(({ index }) => (expected[index] ?? 0) > 0);
  /** “Where there are two tides a day, …” has the words of a question why there are, and no reason. */
  const answersToo = (passage: QuotedEntry): boolean =>
    chosen.every((other) => !holds(other)) || holds(passage);
  /** Once another passage answers too, the one before must not put it off. */
  const readsOn = ({ sentences }: QuotedEntry, at: number): boolean =>
    at === chosen.length - 1 || sentences.length <= mostBeside;
  const [best = { index: -1, score: 0 }] = ranked;
  const from = prepared.page.type === 'library' ? 'library' : 'page';
  const oddsOf = ({ index }: Hit): number | undefined =>
    from === 'page' ? odds?.each.get(index) : undefined;
  const bestOdds = oddsOf(best);
  const isNear = (hit: Hit, enough: typeof beside): boolean =>
    hit.score >= enough[from] * best.score &&
    (bestOdds === undefined || bestOdds - (oddsOf(hit) ?? -Infinity) <= enough.odds);
  for (const hit of ranked) {
    const main = prepared.sentences[hit.index];
    if (!main || chosen.some(({ sentences }) => sentences.some(isSame(main)))) continue;
    const passage = passageAround(prepared, main, question);
    const at = chosen.findIndex((other) => adjoins(other, passage));
    const neighbour = chosen[at];
    const both = neighbour && joined(prepared, neighbour, passage);
    if (both && isNear(hit, beside) && readsOn(both, at)) chosen[at] = both;
    else if (!neighbour && isNear(hit, another) && chosen.length < most && answersToo(passage))
      chosen.push(passage);
  }
  return chosen;
}

/**
 * Scores without headings but of cards, those of posts, names of columns and what only repeats the question: they name an answer, they are none; nor with
 * the caption of a table where anything answers better, what others say where somebody's words are asked for, what is said
 * of another version, thing or table than the one asked for, when the page was written where something else is asked for, or what
 * shipping costs where a price is.
 */
function answers(
  prepared: AnalyzedPage,
  { scores, echo }: QuestionScores,
  speaker: AskedSpeaker | null,
  fullText: string,
): Float32Array {
  const { sentences } = prepared;
  const isOfVersion = versionAsked(prepared, fullText);
  const columns = new Set(prepared.tableHeaders());
  const words = new Set(prepared.reader.stems(fullText));
  const isHeadOfTwo = headsTwo(sentences, (cell) =>
    prepared.reader.stems(cell).some((word) => words.has(word)),
  );
  const isRival = rivalOf(prepared, fullText);
  const isOfOther = belowOtherTable(prepared, fullText);
  const isReplyToOther = repliesToOther(prepared, fullText);
  const asksWhy = expectedAnswer(fullText) === 'reason';
  const isOtherCharge = otherCharges(fullText);
  // What is said of others tells at least that the page says nothing of the one asked for.
  const choices = choicesAsked(prepared, fullText).filter(({ isThere }) => isThere);
  const isElsewhere = elsewhereThanAsked(prepared, fullText);
  // A search for a name may be for who wrote the page.
  const seeksNoByline =
    !['name', null].includes(expectedAnswer(fullText)) && !tellsOfMaking(fullText);
  const answering = scores.map((score, at) => {
    const sentence = sentences[at];
    return !sentence ||
      onlyHeads(prepared, sentence) ||
      columns.has(sentence) ||
      isHeadOfTwo(sentence) ||
      headsPost(sentence) ||
      headsParts(sentences, sentence) ||
      echo[at] ||
      speaker?.isTheirs(sentence) === false ||
      !isOfVersion(sentence) ||
      isRival(sentence) ||
      isOfOther(sentence) ||
      isReplyToOther(sentence) ||
      isAnswered(sentences, sentence) ||
      namesOtherPlace(fullText, sentence.text) ||
      (asksWhy && promisesReason(sentence.text)) ||
      (seeksNoByline && isOfPage(sentence)) ||
      isOtherCharge?.(sentence.text) === true ||
      isElsewhere?.(sentence) === true ||
      choices.some(({ isOther }) => isOther(sentence))
      ? 0
      : score;
  });
  if (prepared.language === 'en' && asksForClock(fullText))
    for (const [at, { text }] of sentences.entries())
      if (!namesClock(text)) answering[at] = untimed * (answering[at] ?? 0);
  const highest = answering.reduce((best, score) => Math.max(best, score), 0);
  return answering.map((score, at) => {
    const sentence = sentences[at];
    return sentence && score < highest && captionsTable(sentences, sentence) ? 0 : score;
  });
}

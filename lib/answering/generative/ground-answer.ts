import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { Claim } from '@/lib/protocol/conversation';
import type { Passage } from '@/lib/protocol/passage';
import { guessLanguage } from '@/lib/text/language';
import { GivenText } from './given-text';
import { alignClaim, type Alignment, type Alignments } from './align-claim';
import { disagreement } from './check-facts';
import { readWords } from './claim-words';
import type { Word } from './word';
import { EvidenceIndex } from './evidence-index';
import { spellOut } from './spell-out';
import { toQuote } from '@/lib/answering/to-quote';
import { statementsOf, type Statement } from './statements';
import { doubtOf } from './doubt';
import { numbersStay } from './number-order';
import { speakersHold } from './quoted-speech';
import { isVerbatim, quotationsHold } from './verbatim';

/**
 * Share of a claim's content its source must hold. Less is enough where claim and source are also near in meaning:
 * a summary keeps half the words. Set on half of the cases of tests/quality/grounding.test.ts.
 */
const enoughCoverage = 0.55;
const leastCoverage = 0.3;
const similarityShare = 0.5;
const enoughTogether = 0.7;
/** What every clause of a claim must find: a made-up one finds next to nothing. */
const leastClauseCoverage = 0.15;
/** How far behind the best source another may be. */
const near = 0.15;
/** Share of what the best source holds itself that another must: what is around is around its neighbours too. */
const leastHeld = 0.5;
/** How much more two sources must hold than the best one alone. */
const pairGain = 0.1;
/** Content words below which a sentence says too little to be led back (“Yes.”). */
const leastContent = 2;

/**
 * Leads each statement of an answer back to the sentences of the page it came from, or marks it as unsupported.
 * A source must hold the statement's words, and its numbers, names, quotations and negation must be those of the source.
 *
 * @param markdown the answer as its reader gets it; offsets of the claims are into it
 * @param passages what the model was given: sources are looked for there first, then on the whole page
 */
export function groundAnswer(
  prepared: AnalyzedPage,
  markdown: string,
  passages: readonly Passage[],
): Claim[] {
  const language = guessLanguage(prepared.language, markdown);
  const index = EvidenceIndex.of(prepared);
  const given = new GivenText(passages);
  const isGiven = index.all.map(({ sentence }) => given.of(sentence) !== null);
  const claims: Claim[] = [];
  for (const statement of statementsOf(markdown, language)) {
    const compared = spellOut(labelled(statement), prepared.language);
    const read = readWords(compared, prepared.language, prepared.extractTerms);
    const words =
      language === prepared.language
        ? read
        : read.map((word) => asNameOrNumber(word, language, index));
    const content = words.filter((word) => word.isContent);
    if (content.length < leastContent && statement.label === '') continue;
    claims.push(groundStatement(prepared, index, statement, compared, words, isGiven));
  }
  return claims;
}

function labelled({ label, text }: Statement): string {
  return `${label} ${text}`;
}

/**
 * A word of an answer in another language than the page: only names and numbers can be compared. Names are spelled
 * differently in every language (“Wien”, “Vienna”), so one missing here need not be a wrong one.
 */
function asNameOrNumber(word: Word, language: string, index: EvidenceIndex): Word {
  const isName = word.isCapital && (language !== 'de' || index.hasSpelling(word.text));
  return {
    ...word,
    isContent: word.value !== null || isName,
    isCapital: false,
    isNegator: false,
    beginsClause: false,
  };
}

function groundStatement(
  prepared: AnalyzedPage,
  index: EvidenceIndex,
  statement: Statement,
  compared: string,
  words: readonly Word[],
  isGiven: readonly boolean[],
): Claim {
  const { start, end, text } = statement;
  const similarity = prepared.similarity(text);
  const align = (allowed: (sentence: number) => boolean) =>
    alignClaim(words, compared, index, allowed, similarity);
  const find = (allowed: (sentence: number) => boolean) =>
    findSupport(align(allowed), similarity, words, index, prepared.language);
  const isSaidSo =
    quotationsHold(text, prepared.page) && speakersHold(text, index, prepared.language);
  const alignment = isSaidSo
    ? (find((sentence) => isGiven[sentence] === true) ?? find(() => true))
    : undefined;
  if (alignment === undefined) {
    const { singles } = align(() => true);
    const doubt = doubtOf(statement.text, singles, words, index, prepared);
    return { start, end, support: 'unsupported', quotes: [], doubt };
  }
  const sources = alignment.parts.flatMap(({ evidence: { sentence, next } }) =>
    next === undefined ? [sentence] : [sentence, next],
  );
  const isQuoted = sources.length === 1 && sources.every((source) => isVerbatim(text, source.text));
  return { start, end, support: isQuoted ? 'quoted' : 'supported', quotes: sources.map(toQuote) };
}

/**
 * The best source that agrees in its facts. A sentence that says nearly the same, yet with other facts, is a
 * contradiction: what says clearly less cannot outweigh it.
 */
function findSupport(
  { singles, joined, pairs }: Alignments,
  similarity: Float32Array,
  claim: readonly Word[],
  index: EvidenceIndex,
  language: string,
): Alignment | undefined {
  const best = singles[0]?.coverage ?? 0;
  const held = Math.max(0, ...singles.map((each) => each.held));
  const reason = ({ parts }: Alignment) =>
    parts.flatMap((part) => disagreement(part, claim, index, language) ?? [])[0];
  const agrees = (each: Alignment) => reason(each) === undefined;
  const said = Math.max(0, ...singles.map((each) => each.said));
  const isNear = (each: Alignment) =>
    each.coverage >= best - near &&
    each.held >= leastHeld * held &&
    each.said >= leastHeld * said &&
    saysEnough(each, similarity);
  const single = singles.find((each) => isNear(each) && agrees(each));
  const holdsMore = (each: Alignment) => each.held >= held + pairGain;
  const support = single ?? pairs.find((each) => holdsMore(each) && agrees(each));
  // What one sentence says in another way, two do not say.
  const isOpen = !singles.some((each) => isNear(each) && reason(each)?.kind !== 'amount');
  return (
    support ??
    (isOpen
      ? joined.find(
          (each) =>
            holdsMore(each) && saysEnough(each, similarity) && numbersStay(each) && agrees(each),
        )
      : undefined)
  );
}

function saysEnough(
  { parts, coverage, leastCovered }: Alignment,
  similarity: Float32Array,
): boolean {
  if (leastCovered < leastClauseCoverage) return false;
  const nearness = similarity[parts[0]?.evidence.sentence.index ?? -1] ?? 0;
  return (
    coverage >= enoughCoverage ||
    (coverage >= leastCoverage && coverage + similarityShare * nearness >= enoughTogether)
  );
}

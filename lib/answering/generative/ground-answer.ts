import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { Claim } from '@/lib/protocol/conversation';
import type { Passage } from '@/lib/protocol/passage';
import { guessLanguage } from '@/lib/text/language';
import { GivenText } from './given-text';
import { alignClaim, type Alignment, type Alignments } from './align-claim';
import { readWords } from './claim-words';
import type { Word } from './word';
import { EvidenceIndex } from './evidence-index';
import { findRetelling } from './find-retelling';
import { findSupport } from './find-support';
import { spellOut } from './spell-out';
import { toQuote } from '@/lib/answering/to-quote';
import { statementsOf, type Statement } from './statements';
import { doubtOf } from './doubt';
import { speakersHold } from './quoted-speech';
import { isVerbatim, quotationsHold } from './verbatim';

/** Share of a claim that one sentence holds where it says the claim nearly word for word. */
const nearlyVerbatim = 0.8;
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
  const isJudged = isKnownToJudge(prepared, language);
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
    claims.push(groundStatement(prepared, index, statement, compared, words, isGiven, isJudged));
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
  isJudged: boolean,
): Claim {
  const { start, end, text } = statement;
  const similarity = prepared.similarity(text);
  const align = (allowed: (sentence: number) => boolean) =>
    alignClaim(words, compared, index, allowed, similarity);
  const find = (allowed: (sentence: number) => boolean) =>
    findSource(align(allowed), similarity, words, index, isJudged);
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

/** Whether retellings on a page can be judged: the judge knows English, and measures by the embedder. */
function isKnownToJudge({ language, embedder }: AnalyzedPage, ofAnswer: string): boolean {
  return embedder !== null && language === 'en' && ofAnswer === 'en';
}

/** What is said nearly word for word is decided by rules, as is all that cannot be judged. */
function findSource(
  alignments: Alignments,
  similarity: Float32Array,
  claim: readonly Word[],
  index: EvidenceIndex,
  isJudged: boolean,
): Alignment | undefined {
  const isRetold = (alignments.singles[0]?.coverage ?? 0) < nearlyVerbatim;
  return isJudged && isRetold
    ? findRetelling(alignments, similarity, claim, index)
    : findSupport(alignments, similarity, claim, index);
}

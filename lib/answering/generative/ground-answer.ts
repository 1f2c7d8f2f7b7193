import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { Claim, Doubt } from '@/lib/protocol/conversation';
import type { Passage } from '@/lib/protocol/passage';
import { guessLanguage } from '@/lib/text/language';
import type { AnswerLanguage } from './answer-language';
import { GivenText } from './given-text';
import { alignClaim, sentencesOf, type Alignments } from './align-claim';
import { readWords } from './claim-words';
import type { Word } from './word';
import { EvidenceIndex } from './evidence-index';
import { CommonReading } from './find-across';
import { findRetelling } from './find-retelling';
import { findSupport } from './find-support';
import { toQuote } from '@/lib/answering/to-quote';
import { spellOut } from './spell-out';
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
 * A source must hold the statement's words, and its numbers, names, quotations and negation must be those of the source;
 * in another language than the answer, what a small network takes for the same, with the same numbers.
 *
 * @param markdown the answer as its reader gets it; offsets of the claims are into it
 * @param passages what the model was given: sources are looked for there first, then on the whole page
 * @param written by default as its letters and small words tell
 */
export function groundAnswer(
  prepared: AnalyzedPage,
  markdown: string,
  passages: readonly Passage[],
  written: AnswerLanguage = {
    language: guessLanguage(prepared.language, markdown),
    glossary: null,
  },
): Claim[] {
  const { language, glossary } = written;
  const isSame = language === prepared.language;
  const index = EvidenceIndex.of(prepared);
  const given = new GivenText(passages);
  const isJudged = isKnownToJudge(prepared, language);
  const isGiven = index.all.map(({ sentence }) => given.of(sentence) !== null);
  const isForeign = isInOtherLanguage(prepared, language);
  const common = isForeign.includes(true)
    ? CommonReading.of(prepared, language, isSame ? prepared.glossary : glossary)
    : null;
  // Numbers and names of another language are not those that rules would compare.
  const told = (doubt: Doubt): Doubt =>
    isSame || !common || doubt.kind === 'quotation'
      ? doubt
      : { kind: 'none', nearest: doubt.nearest };
  const claims: Claim[] = [];
  for (const statement of statementsOf(markdown, language)) {
    const compared = spellOut(index.withTimes(labelled(statement), language), prepared.language);
    const read = readWords(compared, prepared.language, prepared.extractTerms);
    const words = isSame ? read : read.map((word) => asNameOrNumber(word, language, index));
    const across = common?.read(statement);
    const content = (isSame ? words : (across?.words ?? words)).filter((word) => word.isContent);
    if (content.length < leastContent && statement.label === '') continue;
    const similarity = prepared.similarity(statement.text);
    const align = (allowed: Allowed) => alignClaim(words, compared, index, allowed, similarity);
    const findOwn = (allowed: Allowed) =>
      isSame || !common
        ? findSource(align(allowed), similarity, words, index, isJudged)
        : undefined;
    const findAcross = (allowed: Allowed) =>
      across && common?.find(across, (at) => isForeign[at] === true && allowed(at));
    const isSaidSo =
      quotationsHold(statement.text, prepared.page) &&
      speakersHold(statement.text, index, prepared.language);
    const inGiven = (at: number): boolean => isGiven[at] === true;
    const found = isSaidSo
      ? (findOwn(inGiven) ?? findOwn(() => true) ?? findAcross(inGiven) ?? findAcross(() => true))
      : undefined;
    claims.push(
      found
        ? ledBack(statement, found, prepared)
        : {
            start: statement.start,
            end: statement.end,
            support: 'unsupported',
            quotes: [],
            doubt: told(doubtOf(statement.text, align(() => true).singles, words, index, prepared)),
          },
    );
  }
  return claims;
}

/** Of each sentence; more than one language is that of a document composed of several. */
function isInOtherLanguage({ page, sentences, language }: AnalyzedPage, than: string): boolean[] {
  const byBlock = new Map(page.blocks.map(({ id, source }) => [id, source?.language ?? language]));
  return sentences.map(({ blockId }) => (byBlock.get(blockId) ?? language) !== than);
}

/** Whether a source may be looked for in a sentence. */
type Allowed = (sentence: number) => boolean;

function ledBack(
  { start, end, text }: Statement,
  found: readonly number[],
  { sentences }: AnalyzedPage,
): Claim {
  const sources = found.flatMap((at) => sentences[at] ?? []);
  const isQuoted = sources.length === 1 && sources.every((source) => isVerbatim(text, source.text));
  return { start, end, support: isQuoted ? 'quoted' : 'supported', quotes: sources.map(toQuote) };
}

function labelled({ label, text }: Statement): string {
  return `${label} ${text}`;
}

/**
 * A word of an answer in another language than the page, where the two have no reading in common: only names and numbers
 * can be compared. Names are spelled
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
): number[] | undefined {
  const isRetold = (alignments.singles[0]?.coverage ?? 0) < nearlyVerbatim;
  const source =
    isJudged && isRetold
      ? findRetelling(alignments, similarity, claim, index)
      : findSupport(alignments, similarity, claim, index);
  return source && sentencesOf(source);
}

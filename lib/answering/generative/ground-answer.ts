import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { Claim } from '@/lib/protocol/conversation';
import type { Passage } from '@/lib/protocol/passage';
import { guessLanguage } from '@/lib/text/language';
import { otherLanguage } from '@/lib/text/question-language';
import type { Glossary } from '@/lib/text/glossary';
import { GivenText } from './given-text';
import { languagesOf } from '@/lib/answering/prepare-page';
import { alignClaim, sentencesOf, type Alignments } from './align-claim';
import { readWords } from './claim-words';
import type { Word } from './word';
import { EvidenceIndex } from './evidence-index';
import { CommonReading } from './find-across';
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
 * @param glossary from the language of the answer, where that is neither the page's nor English; null where there is none
 */
export function groundAnswer(
  prepared: AnalyzedPage,
  markdown: string,
  passages: readonly Passage[],
  glossary: Glossary | null = null,
): Claim[] {
  const language = glossary?.language ?? languageOf(prepared, markdown);
  const isSame = language === prepared.language;
  const index = EvidenceIndex.of(prepared);
  const given = new GivenText(passages);
  const isJudged = isKnownToJudge(prepared, language);
  const isGiven = index.all.map(({ sentence }) => given.of(sentence) !== null);
  const isMixed = languagesOf(prepared.page).size > 1;
  const common =
    isSame && !isMixed
      ? null
      : CommonReading.of(prepared, language, isSame ? prepared.glossary : glossary);
  const claims: Claim[] = [];
  for (const statement of statementsOf(markdown, language)) {
    const compared = spellOut(labelled(statement), prepared.language);
    const read = readWords(compared, prepared.language, prepared.extractTerms);
    const words = isSame ? read : read.map((word) => asNameOrNumber(word, language, index));
    const across = common?.read(labelled(statement));
    const content = (isSame ? words : (across?.words ?? words)).filter((word) => word.isContent);
    if (content.length < leastContent && statement.label === '') continue;
    const similarity = prepared.similarity(statement.text);
    const align = (allowed: Allowed) => alignClaim(words, compared, index, allowed, similarity);
    const findOwn = (allowed: Allowed) =>
      isSame || !common
        ? findSource(align(allowed), similarity, words, index, isJudged)
        : undefined;
    const find = (allowed: Allowed) =>
      findOwn(allowed) ?? (across && common?.find(across, allowed));
    const isSaidSo =
      quotationsHold(statement.text, prepared.page) &&
      speakersHold(statement.text, index, prepared.language);
    const found = isSaidSo ? (find((at) => isGiven[at] === true) ?? find(() => true)) : undefined;
    claims.push(
      found
        ? ledBack(statement, found, prepared)
        : {
            start: statement.start,
            end: statement.end,
            support: 'unsupported',
            quotes: [],
            doubt: doubtOf(statement.text, align(() => true).singles, words, index, prepared),
          },
    );
  }
  return claims;
}

/** Where both are known well, few words tell. */
function languageOf({ language, glossary }: AnalyzedPage, answer: string): string {
  return language === 'en' || glossary
    ? (otherLanguage(language, answer) ?? language)
    : guessLanguage(language, answer);
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

import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { Claim } from '@/lib/protocol/conversation';
import type { Passage } from '@/lib/protocol/passage';
import { guessLanguage } from '@/lib/text/language';
import { alignClaim, type Alignment } from './align-claim';
import { factsAgree } from './check-facts';
import { readWords, type Word } from './claim-words';
import { EvidenceIndex } from './evidence-index';
import { toQuote } from './passages';
import { statementsOf, type Statement } from './statements';
import { isVerbatim, quotationsHold } from './verbatim';

/** Share of a claim's content its source must hold. Set on half of the test set, see tests/quality/grounding.test.ts. */
const LEAST_COVERAGE = 0.6;
/** The same for each half of a claim from two sentences, which have more to choose from. */
const LEAST_HALF_COVERAGE = 0.7;
/** Content words below which a sentence says too little to have a source (“Yes.”). */
const LEAST_CONTENT = 2;

/**
 * Leads each statement of an answer back to the sentences of the page it came from, or marks it as unsupported.
 * A source must hold the statement's words, and its numbers, names, quotations and negation must be those of the source.
 *
 * @param markdown the answer as its reader gets it; offsets of the claims are into it
 * @param passages what the model was given: sources are looked for there first, then on the whole page
 */
export function groundAnswer(prepared: AnalyzedPage, markdown: string, passages: readonly Passage[]): Claim[] {
  const language = guessLanguage(prepared.language, markdown);
  const index = EvidenceIndex.of(prepared);
  const given = new Set(passages.flatMap(({ sentences }) => sentences.map(({ blockId, start }) => `${blockId}:${start}`)));
  const isGiven = index.all.map(({ sentence }) => given.has(`${sentence.blockId}:${sentence.start}`));
  const claims: Claim[] = [];
  for (const statement of statementsOf(markdown, language)) {
    const words = readWords(`${statement.label} ${statement.text}`, prepared.language, prepared.extractTerms);
    const content = words.filter((word) => word.isContent);
    if (content.length < LEAST_CONTENT && statement.label === '') continue;
    claims.push(groundStatement(prepared, index, statement, words, isGiven));
  }
  return claims;
}

function groundStatement(prepared: AnalyzedPage, index: EvidenceIndex, statement: Statement, words: readonly Word[], isGiven: readonly boolean[]): Claim {
  const { start, end, text } = statement;
  const similarity = prepared.similarity(text);
  const find = (allowed: (sentence: number) => boolean): Alignment | undefined =>
    alignClaim(words, index, allowed, similarity).find((alignment) => isSupport(alignment, words, index, prepared.language));
  const alignment = quotationsHold(text, prepared.page) ? (find((sentence) => isGiven[sentence] === true) ?? find(() => true)) : undefined;
  if (alignment === undefined) return { start, end, support: 'unsupported', quotes: [] };
  const sources = alignment.parts.map(({ evidence }) => evidence.sentence);
  const isQuoted = sources.length === 1 && sources.every((source) => isVerbatim(text, source.text));
  return { start, end, support: isQuoted ? 'quoted' : 'supported', quotes: sources.map(toQuote) };
}

function isSupport({ parts, coverage }: Alignment, claim: readonly Word[], index: EvidenceIndex, language: string): boolean {
  return coverage >= (parts.length > 1 ? LEAST_HALF_COVERAGE : LEAST_COVERAGE) && parts.every((part) => factsAgree(part, claim, index, language));
}

import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { toQuote } from '@/lib/answering/to-quote';
import type { Doubt } from '@/lib/protocol/conversation';
import type { Alignment } from './align-claim';
import { disagreement } from './check-facts';
import type { Word } from './word';
import type { EvidenceIndex } from './evidence-index';
import { speakersHold } from './quoted-speech';
import { quotationsHold } from './verbatim';

/** A sentence that holds less of a claim than this speaks of something else. */
const leastNear = 0.4;

/**
 * Why a statement counts as unsupported: what of it is not so in the sentence that comes nearest.
 * @param singles sentences of the page it was laid beside, best first
 */
export function doubtOf(
  text: string,
  singles: readonly Alignment[],
  claim: readonly Word[],
  index: EvidenceIndex,
  { page, language }: AnalyzedPage,
): Doubt {
  const near = singles.find(({ coverage }) => coverage >= leastNear);
  const [part] = near?.parts ?? [];
  const nearest = part && { nearest: toQuote(part.evidence.sentence) };
  if (!quotationsHold(text, page)) return { kind: 'quotation', ...nearest };
  if (!speakersHold(text, index, language)) return { kind: 'roles', ...nearest };
  const reason = part && disagreement(part, claim, index, language);
  return { kind: 'none', ...reason, ...nearest };
}

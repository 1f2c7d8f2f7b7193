import type { Doubt } from '@/lib/protocol/conversation';
import { isUnspacedLanguage } from '@/lib/text/language';
import type { AlignedPart } from './align-claim';
import { causesAgree } from './causes';
import { leftOver, otherName } from './changed-names';
import { agreesOnNegation } from './check-negation';
import type { Word } from './word';
import { comparisonOf, exchangesSides } from './comparisons';
import type { EvidenceIndex } from './evidence-index';
import { otherMeasure, otherUnit, type Exchange } from './measures';
import { movesName } from './moved-names';
import { rolesAgree } from './name-roles';
import { exchangesNumbers, movesNumber } from './number-order';
import { sayOpposite, turnsAround } from './opposites';
import { otherQuantity } from './quantities';
import { turnsRelation } from './relations';
import { isShareOf, otherShare } from './shares';
import { exchangesSubject } from './subjects';
import { replacedSlot } from './replaced-slots';
import { one, two } from './unlisted-numbers';
import { replacedWord } from './replaced-words';

/** What of a claim is not so in its source. */
export type Disagreement = Pick<Doubt, 'kind' | 'claimed' | 'said'>;

/**
 * Where numbers, names, negation or direction of a claim are not those of its source: what a model changes while the
 * rest of the sentence stays word for word. Null where they agree.
 */
export function disagreement(
  part: AlignedPart,
  claim: readonly Word[],
  index: EvidenceIndex,
  language: string,
): Disagreement | null {
  const measure = () => otherMeasure(part.text, part.evidence.text, language);
  const unit = () =>
    otherUnit(part.text, language, (value) =>
      index.with(`#${value}`).flatMap((sentence) => index.all[sentence]?.text ?? []),
    );
  return (
    otherNumber(part, index) ??
    (exchangesNumbers(part) || movesNumber(part) ? { kind: 'amount' } : null) ??
    instead(measure()) ??
    instead(unit()) ??
    instead(otherShare(part.text, part.evidence.text, language)) ??
    instead(otherQuantity(part, language)) ??
    otherName(part, index, language) ??
    (agreesOnNegation(part, claim, language) ? null : { kind: 'opposite' }) ??
    (directionAgrees(part, language) ? null : { kind: 'opposite' }) ??
    (rolesAgree(part, language) &&
    !movesName(part, language) &&
    !exchangesSides(part, language) &&
    !exchangesSubject(part, language)
      ? null
      : { kind: 'roles' }) ??
    (causesAgree(part, language) ? null : { kind: 'cause' }) ??
    otherWords(part, index, language)
  );
}

function instead(exchange: Exchange | null): Disagreement | null {
  return exchange && { kind: 'instead', ...exchange };
}

/** Whether a two is that of “both” in the source, or stands for two that the claim has named: “the two are apart”. */
function isTwoNamed({ words, evidence }: AlignedPart, at: number, language: string): boolean {
  if (language !== 'en' || words[at]?.value !== '2') return false;
  return (
    (evidence.next === undefined && two.test(evidence.text)) ||
    (words[at - 1]?.lower === 'the' && words[at + 1]?.isContent === false)
  );
}

/** A number the source does not have. */
function otherNumber(part: AlignedPart, index: EvidenceIndex): Disagreement | null {
  const { words, matches } = part;
  const isOther = (position: number) => {
    const { share, at } = matches[position] ?? { share: 0, at: null };
    const start = (words[position]?.start ?? 0) - part.offset;
    if (share === 0 && words[position]?.value === '1' && one.test(part.evidence.text)) return false;
    if (share === 0 && isTwoNamed(part, position, index.language)) return false;
    if (share === 0) return !isShareOf(part.text, start, part.evidence.text, index.language);
    // “Five phases … five extensions” of “two phases … five extensions”.
    const isDoubled =
      at !== null && matches.some((each, own) => own !== position && each.at === at);
    return (
      isDoubled &&
      leftOver(part, position).some(
        ({ value }) => value !== null && value !== words[position]?.value,
      )
    );
  };
  const at = words.findIndex(({ value }, position) => value !== null && isOther(position));
  const number = words[at];
  if (number === undefined) return null;
  const [other, ...more] = leftOver(part, at).filter(({ value }) => value !== null);
  if (other && more.length === 0)
    return { kind: 'instead', claimed: number.text, said: other.text };
  if (index.with(`#${number.value ?? ''}`).length === 0)
    return { kind: 'number', claimed: number.text };
  return { kind: 'amount' };
}

/** “Refused all but one” says that one was accepted. */
const excepting =
  /(?<!\p{L})(?:except|but for|other than|außer|bis auf|sauf|excepté|excepto|salvo|tranne|exceto|кроме)(?!\p{L})/iu;

/** “Rose” where the source says “fell”; said of the other side of a comparison, the opposite is the same. */
function directionAgrees(part: AlignedPart, language: string): boolean {
  const compared = comparisonOf(part, language);
  if (compared !== null) return compared === 'same';
  const { words, evidence, text } = part;
  if (excepting.test(text) !== excepting.test(evidence.text)) return true;
  return (
    !turnsAround(text, evidence.text, language) &&
    !sayOpposite(words, evidence.words, language) &&
    !turnsRelation(part, language)
  );
}

/** Something else in the place of a thing, and in languages without capitals of a name. */
function otherWords(
  part: AlignedPart,
  index: EvidenceIndex,
  language: string,
): Disagreement | null {
  const slot = replacedSlot(part, language) ?? replacedWord(part, index);
  if (slot === null) return null;
  // Where words are not spaced, it is known where they differ, not where a word begins.
  if (isUnspacedLanguage(language)) return { kind: 'none' };
  return { kind: 'instead', claimed: slot.put, said: slot.replaced };
}

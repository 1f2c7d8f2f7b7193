import { figuresIn } from '@/lib/answering/spans';
import { holdsVersion, versionsIn } from '@/lib/text/version-numbers';
import type { ProposedAnswer } from './proposed-answer';

/** “max_wait”, “reset()”. */
const identifier =
  /(?<![\p{L}\p{N}_])(?:\p{L}[\p{L}\p{N}]*(?:_[\p{L}\p{N}]+)+|\p{L}[\p{L}\p{N}]*(?=\(\)))/gu;

/** Whether a question names a version or a part of a program that the page does not: both are written in one way alone. */
export function namesUnwritten({ prepared, question: { text } }: ProposedAnswer): boolean {
  const { page, sentences, language } = prepared;
  const { figures } = figuresIn(text, language);
  // “A parcel of 1.5 kg”
  const isMeasure = (version: string): boolean =>
    figures.some(({ unit, value }) => unit !== null && value === Number(version));
  const texts = [page.title, ...sentences.flatMap((each) => [each.text, each.author ?? ''])];
  const isVersionThere = (version: string): boolean =>
    texts.some((each) => holdsVersion(each, version));
  const isThere = (name: string): boolean =>
    texts.some((each) => each.toLowerCase().includes(name.toLowerCase()));
  const names = text.match(identifier) ?? [];
  return (
    !versionsIn(text).every((each) => isMeasure(each) || isVersionThere(each)) ||
    !names.every(isThere)
  );
}

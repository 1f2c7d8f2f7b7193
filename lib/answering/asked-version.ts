import { holdsVersion, versionsIn } from '@/lib/text/version-numbers';
import type { AnalyzedPage } from './analyzed-page';
import type { PageSentence } from './prepared-page';

/** Where a heading is that of a version, a release or a section that a question names: whether a sentence belongs to it or names it. */
export function versionAsked(
  { sentences }: AnalyzedPage,
  question: string,
): (sentence: PageSentence) => boolean {
  const asked = versionsIn(question);
  const names = (text: string) => asked.some((number) => holdsVersion(text, number));
  if (!sentences.some(({ kind, text }) => kind === 'heading' && names(text))) return () => true;
  return ({ text, headings }) => [text, ...headings].some(names);
}

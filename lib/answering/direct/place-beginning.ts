import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { QuotedEntry } from '@/lib/answering/build-answer';
import type { PageSentence } from '@/lib/answering/prepared-page';
import { blocksOf } from '@/lib/answering/sentence-blocks';
import { isQuestion } from '@/lib/text/openings';
import type { Match } from './match-place';

/** Running text is read on to so many words; steps are told up to so many. */
const most = { text: 60, steps: 300 };
/** A heading above more of the page than this heads the page. */
const partOfPage = 0.5;

/**
 * Where a heading asks the very question, and more stands below it than is told whole, what stands right below it: the steps
 * with what leads to them, or the first sentences. Null for anything else, and in threads, where others answer.
 */
export function placeBeginning(
  { sentences }: AnalyzedPage,
  { place, isWhole, rest }: Match,
): QuotedEntry[] | null {
  const isSame = place.kind === 'section' && isWhole && rest.length === 0 && isQuestion(place.name);
  const isPart = place.sentences.length <= partOfPage * sentences.length;
  if (!isSame || !isPart || place.sentences.some(({ author }) => author !== undefined)) return null;
  const blocks = blocksOf(place.sentences);
  const isStep = (at: number): boolean => blocks[at]?.[0]?.kind === 'list-item';
  const from = isStep(0) ? 0 : 1;
  let to = from;
  while (isStep(to)) to++;
  const hasSteps = to > from + 1;
  const told = within(
    blocks.slice(0, hasSteps ? to : undefined).flat(),
    hasSteps ? most.steps : most.text,
  );
  return blocksOf(told).flatMap((block) => (block[0] ? { main: block[0], sentences: block } : []));
}

/** The first of some sentences, which have no more words together, but one in any case. */
function within(sentences: readonly PageSentence[], words: number): PageSentence[] {
  let sum = 0;
  return sentences.filter(({ words: more }, at) => (sum += more) <= words || at === 0);
}

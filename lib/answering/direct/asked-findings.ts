import { pointsBack } from '@/lib/text/openings';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { tellsFinding } from '@/lib/answering/announcements';
import type { DirectAnswer } from './direct-answer';
import type { QuotedEntry } from '@/lib/answering/build-answer';
import type { PageSentence } from '@/lib/answering/prepared-page';

/** “What did they find?”: what came out of a study, by no word of its own. */
const asksForFindings =
  /^\W*(?:what (?:did|do|does) (?:they|we|he|she|it|the (?:authors?|researchers|scientists|team|study|paper)|this (?:study|paper)) (?:find(?: out)?|discover|conclude|show)|what (?:is|are|was|were) (?:the |their |its )?(?:main |key )?(?:findings?|results?|conclusions?)(?: of (?:the|this) (?:study|paper|article|research))?|what was found(?: out)?|was (?:fanden|haben) (?:sie|die (?:forscher\p{L}*|autor\p{L}+))(?: heraus)?(?:gefunden)?|was (?:ist|sind|war|waren) (?:das|die) (?:wichtigste[nr]? )?ergebnis(?:se)?(?: der studie)?|quels? (?:est|sont) les? (?:principaux )?(?:résultats?|conclusions?)(?: de l['’]étude)?|cuáles (?:son|fueron) (?:los resultados|las conclusiones)(?: del estudio)?|qué (?:encontraron|descubrieron|concluyen))\W*$/iu;

const mostPassages = 2;
/** What “these results” are has been said in so many sentences before. */
const before = 2;

/** The first sentences that tell what a study found; null where that is not asked, or no sentence does. */
export function askedFindings(prepared: AnalyzedPage, question: string): DirectAnswer | null {
  if (!asksForFindings.test(question)) return null;
  const { sentences, language } = prepared;
  const entries: QuotedEntry[] = [];
  for (const main of sentences) {
    const isStatement = main.kind === 'paragraph' || main.kind === 'list-item';
    if (!isStatement || !tellsFinding(main.text, language)) continue;
    if (entries.some((entry) => entry.main.blockId === main.blockId)) continue;
    entries.push({ main, sentences: withResults(prepared, main) });
    if (entries.length === mostPassages) break;
  }
  return entries.length > 0 ? { entries, evidence: 1 } : null;
}

function withResults({ sentences, language }: AnalyzedPage, main: PageSentence): PageSentence[] {
  const from = pointsBack(main.text, language) ? main.index - before : main.index;
  return sentences
    .slice(Math.max(0, from), main.index + 1)
    .filter(({ blockId }) => blockId === main.blockId);
}

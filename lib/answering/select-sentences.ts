import { pointsElsewhere } from '@/lib/text/cross-references';
import { leansBack } from '@/lib/text/openings';
import type { AnalyzedPage } from './analyzed-page';
import type { QuotedEntry } from './build-answer';
import type { PageSentence } from './prepared-page';
import { similarityTo } from './sentence-similarity';

/** How much a selection may hold. */
export interface Budget {
  sentences: number;
  /** Beyond this no further sentence is taken. */
  words?: number;
  /** Leave out sentences that need the one before them: for lists, where each entry stands alone. */
  selfContained?: boolean;
  /** Rather go through the sections than dwell on the foremost. */
  oneASection?: boolean;
}

/**
 * Share of a sentence's score that likeness to what is already chosen can take away (MMR): little, because
 * what a page comes back to is what it is about; but from `repeated` on it is the same statement again.
 */
const redundancy = 0.2;
const repeated = 0.65;

/** What remains of a sentence's score for each one already chosen from its section. */
const sameSection = 0.6;
const sectionDone = 0.35;

/** What remains of the score of a sentence that must bring the one before it, and of one that has none to bring. */
const pairShare = 0.9;
const danglingShare = 0.02;
/** Rather so few than one that leans on what is not shown. */
const leastChosen = 2;

/** How many of the best sentences are looked at: keeps pages of any length quick. */
const candidates = 300;

/**
 * Chooses sentences greedily by score and novelty (maximal marginal relevance, Carbonell & Goldstein 1998).
 * A sentence that points back (“This …”) comes with the one before it, or not at all.
 *
 * @param scores By sentence index; zero excludes.
 * @returns Entries in page order.
 */
export function selectSentences(
  prepared: AnalyzedPage,
  scores: Float32Array,
  budget: Budget,
): QuotedEntry[] {
  const pool = entriesFor(prepared, scores, budget.selfContained ?? false).slice(0, candidates);
  const chosen: QuotedEntry[] = [];
  const likeness = new Float32Array(pool.length);
  const again = budget.oneASection ? sectionDone : sameSection;
  let room = budget.sentences;
  let words = budget.words ?? Infinity;
  while (room > 0 && words > 0) {
    const at = bestOf(prepared, pool, likeness, chosen, { again, room, words });
    const entry = pool[at];
    if (!entry || (entry.dangles && chosen.length >= leastChosen)) break;
    chosen.push(entry);
    const fresh = entry.sentences.filter(
      (sentence) => !chosen.some((other) => other !== entry && other.sentences.includes(sentence)),
    );
    room -= fresh.length;
    words -= fresh.reduce((sum, sentence) => sum + sentence.words, 0);
    const similarity = similarityTo(prepared, entry.main.index);
    pool.forEach(
      ({ main }, i) => (likeness[i] = Math.max(likeness[i] ?? 0, similarity(main.index))),
    );
  }
  return merge(chosen.toSorted((a, b) => a.main.index - b.main.index));
}

interface ScoredEntry extends QuotedEntry {
  score: number;
  /** Leans on something that is not shown. */
  dangles: boolean;
}

function entriesFor(
  prepared: AnalyzedPage,
  scores: Float32Array,
  selfContained: boolean,
): ScoredEntry[] {
  const entries: ScoredEntry[] = [];
  for (const main of prepared.sentences) {
    const score = scores[main.index] ?? 0;
    if (score <= 0) continue;
    const sentences = withAntecedent(prepared, main);
    if (sentences?.length === 1) entries.push({ main, sentences, score, dangles: false });
    else if (sentences && !selfContained)
      entries.push({ main, sentences, score: pairShare * score, dangles: false });
    // Only where nothing better is left.
    else
      entries.push({
        main,
        sentences: sentences ?? [main],
        score: danglingShare * score,
        dangles: sentences === null,
      });
  }
  return entries.toSorted((a, b) => b.score - a.score);
}

/** A sentence with the one it points back to; null when there is none it could stand after. */
function withAntecedent(prepared: AnalyzedPage, main: PageSentence): PageSentence[] | null {
  const { language } = prepared;
  if (pointsElsewhere(main.text, language)) return null;
  if (!leansBack(main.text, language)) return [main];
  const before = prepared.sentences[main.index - 1];
  if (!before || before.blockId !== main.blockId) return null;
  if (leansBack(before.text, language) || pointsElsewhere(before.text, language)) return null;
  return [before, main];
}

function bestOf(
  prepared: AnalyzedPage,
  pool: readonly ScoredEntry[],
  likeness: Float32Array,
  chosen: readonly QuotedEntry[],
  { again, room, words }: { again: number; room: number; words: number },
): number {
  let best = -1;
  let most = -Infinity;
  pool.forEach((entry, at) => {
    const alike = likeness[at] ?? 0;
    const value =
      entry.score * (1 - redundancy * alike) * again ** chosenInSection(prepared, chosen, entry);
    if (value <= most || alike > repeated || chosen.includes(entry)) return;
    if (chosen.length > 0 && (entry.sentences.length > room || entry.main.words > 1.3 * words))
      return;
    best = at;
    most = value;
  });
  return best;
}

function chosenInSection(
  { page }: AnalyzedPage,
  chosen: readonly QuotedEntry[],
  { main }: QuotedEntry,
): number {
  // Blocks of one section share one array of headings only by chance: compare what it says.
  // Of a composed document each part has a say, whatever its sections.
  const depth = page.type === 'library' ? 1 : undefined;
  const sectionOf = ({ headings }: PageSentence): string => headings.slice(0, depth).join('\n');
  const section = sectionOf(main);
  return section === '' ? 0 : chosen.filter((other) => sectionOf(other.main) === section).length;
}

/** Entries that share sentences or follow each other in pairs become one text without repetition. */
function merge(entries: readonly QuotedEntry[]): QuotedEntry[] {
  const seen = new Set<PageSentence>();
  const merged: QuotedEntry[] = [];
  for (const { main, sentences } of entries) {
    if (seen.has(main)) continue;
    const fresh = sentences.filter((sentence) => !seen.has(sentence));
    for (const sentence of fresh) seen.add(sentence);
    merged.push({ main, sentences: fresh });
  }
  return merged;
}

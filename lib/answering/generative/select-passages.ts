import type { PageSentence, PreparedPage } from '@/lib/answering/prepared-page';
import type { Task } from '@/lib/protocol/conversation';
import type { Passage } from '@/lib/protocol/passage';
import { measureCosts, type SentenceCosts } from './passage-costs';
import { toQuote } from '@/lib/answering/to-quote';
import { contentSentences, toPassages } from './passages';
import { rankForQuestion, rankForSummary } from './rank-sentences';

/** Room for the page in a prompt, in tokens of the model that is to read it. */
export interface TokenBudget {
  tokens: number;
  /** Tokens of each text, by the model's own tokenizer. */
  countTokens: (texts: string[]) => Promise<number[]>;
}

/** No tokenizer packs more of a page into a token on average; a page beyond this cannot fit whole. */
const MOST_CHARACTERS_PER_TOKEN = 8;
/** A usual share, to split a budget before anything is counted. */
const USUAL_CHARACTERS_PER_TOKEN = 4;
/** How many of the best sentences earlier passages must hold to serve a new question. */
const EVIDENCE = 3;

/**
 * The parts of a page a model is to read for a task: the whole page where it fits, else the best sentences with their
 * neighbours (questions) or the best of every part (summaries). In page order, numbered, never empty unless the page is.
 *
 * @param previousQuestions of the same conversation, oldest first: a follow-up may only make sense with them
 * @param earlier passages of the turn before: returned as they are when they hold the best evidence for this question
 *   too, so that the model need not read the page again
 */
export async function selectPassages(
  prepared: PreparedPage,
  task: Task,
  budget: TokenBudget,
  previousQuestions: readonly string[] = [],
  earlier: readonly Passage[] = [],
): Promise<Passage[]> {
  const content = contentSentences(prepared);
  const most = budget.tokens * MOST_CHARACTERS_PER_TOKEN;
  const mayFit = content.reduce((sum, sentence) => sum + sentence.text.length, 0) <= most;
  const measure = (sentences: readonly PageSentence[]) =>
    measureCosts(prepared.page.title, sentences, budget.countTokens);
  const counted = mayFit ? await measure(content) : null;
  if (counted !== null && counted.total(content) <= budget.tokens)
    return toPassages(prepared, content);

  const ranked =
    task.kind === 'question'
      ? rankForQuestion(prepared, content, task.text, previousQuestions)
      : rankForSummary(prepared, content, (budget.tokens * USUAL_CHARACTERS_PER_TOKEN) / 3);
  if (task.kind === 'question' && holdEvidence(earlier, ranked)) return [...earlier];
  const candidates = counted === null ? upTo(ranked, most) : ranked;
  const chosen = fill(content, candidates, counted ?? (await measure(candidates)), budget.tokens);
  if (chosen.length > 0) return toPassages(prepared, chosen);
  return shortest(prepared, ranked[0] ?? content[0], budget);
}

function holdEvidence(earlier: readonly Passage[], ranked: readonly PageSentence[]): boolean {
  const held = new Set(
    earlier.flatMap(({ sentences }) =>
      sentences.map(({ blockId, start }) => `${blockId}:${start}`),
    ),
  );
  const best = ranked.slice(0, EVIDENCE);
  return best.length > 0 && best.every(({ blockId, start }) => held.has(`${blockId}:${start}`));
}

/** The first sentences, until they have so many characters: the rest of a long page is not even counted. */
function upTo(ranked: readonly PageSentence[], characters: number): PageSentence[] {
  let sum = 0;
  return ranked.filter((sentence, position) => {
    sum += sentence.text.length;
    return position === 0 || sum <= characters;
  });
}

/** Takes sentences in order of worth while they fit; one that does not leaves room for shorter ones after it. */
function fill(
  content: readonly PageSentence[],
  ranked: readonly PageSentence[],
  costs: SentenceCosts,
  tokens: number,
): PageSentence[] {
  const positions = new Map(content.map((sentence, position) => [sentence.index, position]));
  const chosen = new Set<PageSentence>();
  let left = tokens;
  for (const sentence of ranked) {
    const position = positions.get(sentence.index) ?? 0;
    const joins = [content[position - 1], content[position + 1]].some(
      (next) => next !== undefined && chosen.has(next),
    );
    const cost = costs.of(sentence, joins);
    if (cost > left) continue;
    chosen.add(sentence);
    left -= cost;
  }
  return [...chosen];
}

/** The best sentence alone where not even it fits: its beginning, as much as there is room for. */
async function shortest(
  prepared: PreparedPage,
  sentence: PageSentence | undefined,
  budget: TokenBudget,
): Promise<Passage[]> {
  if (sentence === undefined) return [];
  const [tokens = 1] = await budget.countTokens([sentence.text]);
  const length = Math.floor(sentence.text.length * Math.min(1, budget.tokens / tokens));
  // Never more than the one sentence, yet never half of a short one: 300 characters cost little anywhere.
  return beginningOf(prepared, sentence, Math.max(length, 300));
}

/** The first characters of a sentence as a passage. */
export function beginningOf(
  prepared: PreparedPage,
  sentence: PageSentence | undefined,
  characters: number,
): Passage[] {
  if (sentence === undefined) return [];
  const text = sentence.text.slice(0, characters);
  const quote = { ...toQuote(sentence), end: sentence.start + text.length, text };
  return toPassages(prepared, [sentence]).map((passage) => ({
    ...passage,
    text,
    sentences: [quote],
  }));
}

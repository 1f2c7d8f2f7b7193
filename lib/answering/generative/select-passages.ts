import type { PageSentence, PreparedPage } from '@/lib/answering/prepared-page';
import type { Task } from '@/lib/protocol/conversation';
import type { Passage } from '@/lib/protocol/passage';
import { measureCosts, type SentenceCosts } from './passage-costs';
import { contentSentences, toPassages } from './passages';
import { rankForQuestion, rankForSummary } from './rank-sentences';
import { guessLanguage } from '@/lib/text/language';
import { bestStretch, type Stretch } from '@/lib/text/stretch';
import { termExtractor, type TermExtractor } from '@/lib/text/terms';

/** Room for the page in a prompt, in tokens of the model that is to read it. */
export interface TokenBudget {
  tokens: number;
  /** Tokens of each text, by the model's own tokenizer. */
  countTokens: (texts: string[]) => Promise<number[]>;
}

/** No tokenizer packs more of a page into a token on average; a page beyond this cannot fit whole. */
const mostCharactersPerToken = 8;
/** A usual share, to split a budget before anything is counted. */
const usualCharactersPerToken = 4;
/** How many of the best sentences earlier passages must hold to serve a new question. */
const leastEvidence = 3;
/** Of a sentence that is cut, so much is read however small the budget. */
const leastCharacters = 300;
/** Tokens of the marks where it is cut. */
const cutMarks = 2;

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
  const most = budget.tokens * mostCharactersPerToken;
  const mayFit = content.reduce((sum, sentence) => sum + sentence.text.length, 0) <= most;
  const measure = (sentences: readonly PageSentence[]) =>
    measureCosts(prepared.page.title, sentences, budget.countTokens);
  const counted = mayFit ? await measure(content) : null;
  if (counted !== null && counted.total(content) <= budget.tokens)
    return toPassages(prepared, content);

  const ranked =
    task.kind === 'question'
      ? rankForQuestion(prepared, content, task.text, previousQuestions)
      : rankForSummary(prepared, content, (budget.tokens * usualCharactersPerToken) / 3);
  if (task.kind === 'question' && holdEvidence(earlier, ranked)) return [...earlier];
  const candidates = counted === null ? upTo(ranked, most) : ranked;
  const costs = counted ?? (await measure(candidates));
  const [best, ...others] = candidates;
  // What answers a question must reach the model even where it is long; a summary has as good elsewhere.
  const isTooLong = best !== undefined && costs.of(best, false) > budget.tokens;
  if (!isTooLong || task.kind !== 'question') {
    const chosen = fill(content, candidates, costs, budget.tokens);
    if (chosen.length > 0) return toPassages(prepared, chosen);
  }
  const long = best ?? content[0];
  if (long === undefined) return [];
  const wanted = task.kind === 'question' ? [task.text, ...previousQuestions.slice(-1)] : [];
  const { part, tokens } = await shorten(long, wanted.join(' '), await measure([long]), budget);
  const beside = fill(content, others, costs, budget.tokens - tokens);
  return toPassages(prepared, [long, ...beside], new Map([[long, part]]));
}

function holdEvidence(earlier: readonly Passage[], ranked: readonly PageSentence[]): boolean {
  const held = new Set(
    earlier.flatMap(({ sentences }) =>
      sentences.map(({ blockId, start, end }) => `${blockId}:${start}-${end}`),
    ),
  );
  const best = ranked.slice(0, leastEvidence);
  return (
    best.length > 0 &&
    // Of one that was cut, another part may be asked for now.
    best.every(({ blockId, start, end }) => held.has(`${blockId}:${start}-${end}`))
  );
}

/** The best sentences of so many characters, and the best one in any case: the rest of a long page is not even counted. */
function upTo(ranked: readonly PageSentence[], characters: number): PageSentence[] {
  let left = characters;
  return ranked.filter(({ text }, position) => {
    if (text.length > left) return position === 0;
    left -= text.length;
    return true;
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

/** What of a sentence beyond the budget fits into it, and what that costs: the part that says most of what is wanted. */
async function shorten(
  sentence: PageSentence,
  wanted: string,
  costs: SentenceCosts,
  { tokens, countTokens }: TokenBudget,
): Promise<{ part: Stretch; tokens: number }> {
  const { extract, terms } = termsOf(wanted);
  const [whole = 1] = await countTokens([sentence.text]);
  const around = costs.of(sentence, false) - whole + cutMarks;
  const room = tokens - around;
  let characters = Math.floor((sentence.text.length * room) / whole);
  for (;;) {
    // Yet never half of a short one: so many characters cost little anywhere.
    characters = Math.max(characters, leastCharacters);
    const part = bestStretch(sentence.text, characters, (clause) =>
      extract(clause).filter((term) => terms.has(term)),
    );
    const [cost = 0] = await countTokens([sentence.text.slice(part.start, part.end)]);
    if (cost <= room || characters === leastCharacters) return { part, tokens: cost + around };
    characters = Math.floor(0.95 * characters * (room / cost));
  }
}

function termsOf(text: string): { extract: TermExtractor; terms: ReadonlySet<string> } {
  const extract = termExtractor(guessLanguage(null, text));
  return { extract, terms: new Set(extract(text)) };
}

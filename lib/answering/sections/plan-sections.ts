import type { ComposedPrompt } from '@/lib/answering/generative/compose-prompt';
import { roomForPage } from '@/lib/answering/generative/compose-prompt';
import { measureCosts } from '@/lib/answering/generative/passage-costs';
import { contentSentences, sameSection, toPassages } from '@/lib/answering/generative/passages';
import type { PromptTask } from '@/lib/answering/generative/prompt-texts';
import { buildMessages } from '@/lib/answering/generative/prompts';
import type { TokenBudget } from '@/lib/answering/generative/select-passages';
import type { PageSentence, PreparedPage } from '@/lib/answering/prepared-page';
import { bestStretch } from '@/lib/text/stretch';
import { splitSections, type Section } from './split-sections';

/** A section with what it takes to read. */
export interface PlannedSection extends Section {
  /** Where its last sentence ends. */
  last: SentencePlace;
  /** Tokens of the page, without what stands around it in the prompt. */
  tokens: number;
  /** Of a single sentence that does not fit: so many of its characters do. */
  characters?: number;
}

export interface SectionPlan {
  sections: PlannedSection[];
  /** Of all sentences of the page. */
  words: number;
}

/** A place on a page: the end of a sentence. */
export interface SentencePlace {
  blockId: number;
  end: number;
}

/** About so many sections are aimed for: short pages have smaller ones, a book larger ones. */
const usualCount = 16;
/** In tokens: less is summed up together, of more a small model keeps too little. */
const smallest = 768;
const largest = 4096;
/** Tokens of a sentence alone and in its text differ a little, and nothing may be cut off. */
const margin = 0.95;

/** Tokens a section of a page of so many tokens usually holds, where the model can read them. */
export function sectionSize(pageTokens: number): number {
  return Math.min(largest, Math.max(smallest, pageTokens / usualCount));
}

/**
 * Cuts a page into sections that a model can read whole, in page order.
 * @param budget for a whole prompt
 * @param after where an unfinished summary stands; what was read before that is left out
 * @param language the summaries are asked for in, where not in the page's
 */
export async function planSections(
  prepared: PreparedPage,
  budget: TokenBudget,
  after: SentencePlace | null,
  language?: string,
): Promise<SectionPlan> {
  const { page, sentences } = prepared;
  const room = Math.floor(
    margin * (await roomForPage(page, { kind: 'section', language }, budget)),
  );
  const costs = await sentenceCosts(prepared, budget.countTokens);
  const total = costs.reduce((sum, cost) => sum + cost, 0);
  const usual = Math.min(room, sectionSize(total));
  const most = Math.min(room, 2 * usual);
  const begin = after === null ? 0 : sentences.findIndex((sentence) => isBehind(sentence, after));
  const words = sentences.reduce((sum, sentence) => sum + sentence.words, 0);
  if (begin < 0) return { sections: [], words };
  const apart = page.type === 'library';
  const sections = splitSections(sentences, costs, { usual, most, apart }, page.title)
    .filter(({ to }) => to > begin)
    .map((section) => {
      const from = Math.max(section.from, begin);
      const tokens = costs.slice(from, section.to).reduce((sum, cost) => sum + cost, 0);
      const length = sentences[section.to - 1]?.text.length ?? 0;
      const fits = tokens <= room ? {} : { characters: Math.floor((length * room) / tokens) };
      const last = placeOf(sentences[section.to - 1]);
      return { ...section, from, last, tokens, ...fits };
    });
  return { sections, words };
}

/** What a model is to read for one section. */
export function composeSection(
  prepared: PreparedPage,
  section: PlannedSection,
  language?: string,
): ComposedPrompt {
  const { page } = prepared;
  const own = contentSentences(prepared).filter(
    ({ index }) => index >= section.from && index < section.to,
  );
  const [first] = own;
  const cuts =
    section.characters === undefined || first === undefined
      ? new Map()
      : new Map([[first, bestStretch(first.text, section.characters, () => [])]]);
  const passages = toPassages(prepared, own, cuts);
  const task: PromptTask = { kind: 'section', language };
  return {
    messages: buildMessages({ page, language: page.language, passages, task, turns: [] }),
    passages,
  };
}

/** By sentence index; headings come with the text below them. */
async function sentenceCosts(
  prepared: PreparedPage,
  countTokens: TokenBudget['countTokens'],
): Promise<number[]> {
  const content = contentSentences(prepared);
  const measured = await measureCosts(prepared.page.title, content, countTokens);
  const costs = prepared.sentences.map(() => 0);
  let previous: PageSentence | undefined;
  for (const sentence of content) {
    const joins = previous !== undefined && sameSection(previous, sentence);
    costs[sentence.index] = measured.of(sentence, joins);
    previous = sentence;
  }
  return costs;
}

function placeOf(sentence: PageSentence | undefined): SentencePlace {
  return { blockId: sentence?.blockId ?? 0, end: sentence?.end ?? 0 };
}

function isBehind({ blockId, end }: PageSentence, place: SentencePlace): boolean {
  return blockId > place.blockId || (blockId === place.blockId && end > place.end);
}

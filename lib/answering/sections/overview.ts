import { roomForPage } from '@/lib/answering/generative/compose-prompt';
import { buildMessages } from '@/lib/answering/generative/prompts';
import type { PromptTask } from '@/lib/answering/generative/prompt-texts';
import type { TokenBudget } from '@/lib/answering/generative/select-passages';
import { visibleText } from '@/lib/answering/generative/visible-text';
import type { ChatMessage } from '@/lib/engines/engine';
import type { PageDocument } from '@/lib/protocol/page';
import { bestStretch } from '@/lib/text/stretch';

/** A summary of a part of a page. */
export interface PartSummary {
  title: string;
  text: string;
}

/** One thing a model is to write. */
export interface OverviewPass {
  messages: ChatMessage[];
  /** Whether it is the overview, rather than a step towards it. */
  isLast: boolean;
}

/** `[12] `, the note of its section and the line break. */
const aroundTokens = 12;
/** The models' tokens for joined texts differ a little from those of each. */
const margin = 0.95;

/**
 * Sums summaries up in one: yields what a model is to read, is told what it wrote, and returns what it wrote last. Where
 * they do not fit into one prompt, groups of neighbours are summed up first.
 */
export async function* overviewPasses(
  page: PageDocument,
  parts: readonly PartSummary[],
  budget: TokenBudget,
  language?: string,
): AsyncGenerator<OverviewPass, string, string> {
  let left = parts;
  while (true) {
    const groups = await groupToFit(page, left, budget);
    const [all] = groups;
    if (groups.length <= 1)
      return yield {
        messages: messagesFor(page, all ?? [], { kind: 'summary', language }),
        isLast: true,
      };
    const next: PartSummary[] = [];
    for (const group of groups) {
      const draft = yield {
        messages: messagesFor(page, group, { kind: 'section', language }),
        isLast: false,
      };
      next.push({ title: spanOf(group), text: visibleText(draft, true) });
    }
    left = next;
  }
}

/** Neighbours that fit into one prompt together; at least two each, or it would never end. */
async function groupToFit(
  page: PageDocument,
  parts: readonly PartSummary[],
  budget: TokenBudget,
): Promise<PartSummary[][]> {
  const room = margin * (await roomForPage(page, { kind: 'summary' }, budget));
  const titles = await budget.countTokens(parts.map(({ title }) => title));
  const texts = await budget.countTokens(parts.map(({ text }) => text));
  const groups: PartSummary[][] = [];
  let sum = 0;
  for (const [at, part] of parts.entries()) {
    const fixed = (titles[at] ?? 0) + aroundTokens;
    const tokens = texts[at] ?? 0;
    const kept = Math.min(tokens, Math.max(0, room / 2 - fixed));
    const last = groups.at(-1);
    if (last && (last.length < 2 || sum + fixed + kept <= room))
      last.push(shortened(part, kept / tokens));
    else {
      groups.push([shortened(part, kept / tokens)]);
      sum = 0;
    }
    sum += fixed + kept;
  }
  return groups;
}

/** Of a part that would take more than half of the room, the beginning is enough to say what all say together. */
function shortened({ title, text }: PartSummary, share: number): PartSummary {
  if (share >= 1) return { title, text };
  const { end } = bestStretch(text, Math.floor(text.length * share), () => []);
  return { title, text: `${text.slice(0, end)} …` };
}

/** From the first name to the last. */
function spanOf(group: readonly PartSummary[]): string {
  const names = group.flatMap(({ title }) => (title === '' ? [] : title.split(' – ')));
  return [...new Set([names.at(0), names.at(-1)])].join(' – ');
}

function messagesFor(
  page: PageDocument,
  parts: readonly PartSummary[],
  task: PromptTask,
): ChatMessage[] {
  const passages = parts.map(({ title, text }, at) => ({
    number: at + 1,
    headings: title === '' ? [] : [title],
    text: text.replace(/\s+/g, ' '),
    sentences: [],
  }));
  return buildMessages({ page, language: page.language, passages, task, turns: [] });
}

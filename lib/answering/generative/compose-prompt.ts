import type { PreparedPage } from '@/lib/answering/prepared-page';
import type { ChatMessage } from '@/lib/engines/engine';
import type { Task } from '@/lib/protocol/conversation';
import type { Passage } from '@/lib/protocol/passage';
import { instructionFor, requestText, type PromptTask } from './prompt-texts';
import { buildMessages, type PastTurn } from './prompts';
import { recentTurns } from './recent-turns';
import { selectPassages, type TokenBudget } from './select-passages';

/** At most this share of a prompt is conversation; the page has the rest. */
const historyShare = 0.25;
/** Role markers of system message, page and question, and a beginning-of-text token. */
const templateTokens = 24;
/** What the page always gets, even where instruction and question fill the budget. */
const leastPageTokens = 64;

export interface PromptRequest {
  prepared: PreparedPage;
  task: Task;
  /** Finished turns of the conversation, oldest first. */
  turns: readonly PastTurn[];
  /** For the whole prompt. */
  budget: TokenBudget;
  /** Passages of the turn before, when it was about the same page. */
  earlier?: readonly Passage[];
}

export interface ComposedPrompt {
  messages: ChatMessage[];
  passages: Passage[];
}

/** Everything a model is to read for a task, within a budget of tokens: what conversation and page have to say to it. */
export async function composePrompt({
  prepared,
  task,
  turns,
  budget,
  earlier = [],
}: PromptRequest): Promise<ComposedPrompt> {
  const { page } = prepared;
  const { countTokens } = budget;
  const history = await recentTurns(turns, page.type, {
    tokens: Math.floor(budget.tokens * historyShare),
    countTokens,
  });
  const room = await roomForPage(page, task, budget);
  const tokens = Math.max(leastPageTokens, room - history.tokens);
  const questions = turns.flatMap((turn) =>
    turn.task.kind === 'question' ? [turn.task.text] : [],
  );
  const passages = await selectPassages(
    prepared,
    task,
    { tokens, countTokens },
    questions,
    earlier,
  );
  const messages = buildMessages({
    page,
    language: page.language,
    passages,
    task,
    turns: history.turns,
  });
  return { messages, passages };
}

/** Tokens a prompt leaves to the page beside instruction and request. */
export async function roomForPage(
  { type, title, language }: PreparedPage['page'],
  task: PromptTask,
  { tokens, countTokens }: TokenBudget,
): Promise<number> {
  const fixed = await countTokens([instructionFor(type), title, requestText(task, type, language)]);
  const sum = fixed.reduce((total, count) => total + count, 0);
  return Math.max(leastPageTokens, tokens - sum - templateTokens);
}

import type { ComposedPrompt } from '@/lib/answering/generative/compose-prompt';
import type { PastTurn } from '@/lib/answering/generative/prompts';
import type { Answer, Task } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import type { Passage } from '@/lib/protocol/passage';

/** A prompt to be composed; tokens are counted through `counter`. */
export interface PromptParams {
  hash: string;
  task: Task;
  /** Finished turns of the conversation, oldest first. */
  turns: PastTurn[];
  /** Passages of the turn before, when it was about the same page. */
  earlier: Passage[];
  /** For the whole prompt. */
  tokens: number;
  counter: number;
}

/** What the library worker does for the host. Pages are named by content hash once prepared. */
export interface LibraryRequests {
  'page.prepare': (params: { page: PageDocument }) => null;
  /** The extractive answer; `previous` are the questions asked before, oldest first. */
  'page.instant': (params: { hash: string; task: Task; previous: string[] }) => Answer;
  /** What a model should read for a task within a budget of tokens. */
  'page.prompt': (params: PromptParams) => ComposedPrompt;
  /** Grounds a model's answer; null when it wrote nothing to show. */
  'page.finish': (params: { hash: string; draft: string; passages: Passage[] }) => Answer | null;
}

/** What the host does for the library worker: only the model's own tokenizer can count its tokens. */
export interface TokenRequests {
  'tokens.count': (params: { counter: number; texts: string[] }) => number[];
}

import type { Answer, Task } from '@/lib/protocol/conversation';
import type { PageDocument } from '@/lib/protocol/page';
import type { Passage } from '@/lib/protocol/passage';

/** What the library worker does for the host. Pages are named by content hash once prepared. */
export interface LibraryRequests {
  'page.prepare': (params: { page: PageDocument }) => null;
  /** The extractive answer; `previous` are the questions asked before, oldest first. */
  'page.instant': (params: { hash: string; task: Task; previous: string[] }) => Answer;
  /** What of the page a model should see within `tokens`; counted through `counter`. */
  'page.passages': (params: {
    hash: string;
    task: Task;
    previous: string[];
    tokens: number;
    counter: number;
  }) => Passage[];
  /** Grounds a model's answer; null when it wrote nothing to show. */
  'page.finish': (params: { hash: string; draft: string; passages: Passage[] }) => Answer | null;
}

/** What the host does for the library worker: only the model's own tokenizer can count its tokens. */
export interface TokenRequests {
  'tokens.count': (params: { counter: number; texts: string[] }) => number[];
}

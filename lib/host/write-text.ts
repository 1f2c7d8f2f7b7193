import { thoughtOf, visibleText } from '@/lib/answering/generative/visible-text';
import type { ChatMessage, Engine, GenerationStats } from '@/lib/engines/engine';
import type { Progress } from '@/lib/protocol/conversation';
import type { GenerationChoice } from './generation-choice';

/** Milliseconds between two looks of the reader at a thought. */
const thoughtInterval = 400;

/** Where a text is reported to while it is written. */
export interface TextSink {
  progress(progress: Progress): void;
  /** The first token is there. */
  begun(): void;
  append(text: string): void;
  /** Replaces what was appended: it turned out not to be for the reader. */
  rewrite(text: string): void;
  thought(text: string): void;
}

export interface WrittenText {
  /** As the model wrote it, with its thoughts and marks. */
  draft: string;
  stats: GenerationStats | null;
  stopped: boolean;
}

/** Has a model write; what of it is for the reader comes piece by piece. @throws Failure of the engine */
export async function writeText(
  engine: Engine,
  request: GenerationChoice & { messages: ChatMessage[] },
  signal: AbortSignal,
  sink: TextSink,
): Promise<WrittenText> {
  let draft = '';
  /** The draft without the model's thoughts and marks. */
  let shown = '';
  let stats: GenerationStats | null = null;
  let stopped = false;
  let lastThought = -Infinity;
  for await (const event of engine.generate(request, signal)) {
    if (event.type === 'loading') sink.progress({ stage: 'loading-model', share: event.share });
    else if (event.type === 'prefill')
      sink.progress({ stage: 'prefill', done: event.done, total: event.total });
    else if (event.type === 'token') {
      if (draft === '') sink.begun();
      draft += event.text;
      const visible = visibleText(draft, false);
      if (visible.startsWith(shown)) sink.append(visible.slice(shown.length));
      else sink.rewrite(visible);
      shown = visible;
      if (visible === '' && performance.now() - lastThought > thoughtInterval) {
        const thoughts = thoughtOf(draft);
        if (thoughts === '') continue;
        lastThought = performance.now();
        sink.thought(thoughts);
      }
    } else {
      stats = event.stats;
      stopped = event.reason === 'stopped';
    }
  }
  return { draft, stats, stopped };
}

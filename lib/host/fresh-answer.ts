import type { Turn } from '@/lib/protocol/conversation';

/** A turn's answer before there is one. */
export function freshAnswer(
  engine: string,
  stage: 'reading' | 'searching',
): Omit<Turn, 'id' | 'conversationId' | 'index' | 'task' | 'pageHash' | 'selection'> {
  return {
    engine,
    status: 'running',
    instant: null,
    draft: '',
    thoughts: '',
    answer: null,
    sections: null,
    thorough: null,
    progress: { stage },
    failure: null,
    createdAt: Date.now(),
    endedAt: null,
    timing: { instant: null, firstToken: null, total: null, tokensPerSecond: null },
  };
}

import { computed, signal } from '@preact/signals';
import type { Turn } from '@/lib/protocol/conversation';

/** One turn on screen. The draft is its own signal: streamed text re-renders nothing else. */
export class TurnModel {
  readonly id: string;
  readonly turn;
  readonly draft;
  readonly running = computed(() => this.turn.value.status === 'running');
  /** Something is written; the heading of a section that was not begun says nothing once nobody writes on. */
  readonly hasDraft = computed(
    () =>
      this.draft.value !== '' && (this.running.value || !/^#+ [^\n]*\n*$/u.test(this.draft.value)),
  );

  constructor(turn: Turn) {
    this.id = turn.id;
    this.turn = signal(turn);
    this.draft = signal(turn.draft);
  }

  replace(turn: Turn): void {
    this.turn.value = turn;
    this.draft.value = turn.draft;
  }

  append(text: string): void {
    this.draft.value += text;
  }
}

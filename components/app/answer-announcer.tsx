import type { ReadonlySignal } from '@preact/signals';
import { useSignalEffect } from '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { tellNotFound } from '@/components/words/not-found';
import type { Turn } from '@/lib/protocol/conversation';
import type { TurnModel } from '@/lib/state/turn-model';
import { useView } from './view-context';

/** Says when an answer is complete, not each of its words. */
export function AnswerAnnouncer({ turns }: { turns: ReadonlySignal<readonly TurnModel[]> }) {
  const { announce } = useView();
  const running = useRef(new Set<string>());
  const announced = useRef(new Set<string>());
  const [opened] = useState(() => Date.now());
  useSignalEffect(() => {
    if (turns.value.length === 0 && running.current.size + announced.current.size > 0) {
      // The view shows something else: a word about an answer that is not on it would mislead.
      running.current.clear();
      announce('');
    }
    for (const model of turns.value) {
      const turn = model.turn.value;
      if (turn.status === 'running') {
        running.current.add(turn.id);
      } else {
        // A quick answer may be complete before it was seen to be written.
        const isNew = turn.createdAt >= opened && !announced.current.has(turn.id);
        if (!running.current.delete(turn.id) && !isNew) continue;
        announced.current.add(turn.id);
        announce(outcome(turn));
      }
    }
  });
  return null;
}

function outcome({ status, answer, instant }: Turn): string {
  if (status === 'stopped') return i18n.t('status.stopped');
  if (status !== 'done') return i18n.t('status.failed');
  const shown = answer ?? instant;
  return shown?.found === false ? tellNotFound(shown) : i18n.t('status.ready');
}

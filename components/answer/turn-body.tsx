import { i18n } from '#i18n';
import { FailureBlock } from '@/components/failure/failure-block';
import { StreamingMarkdown } from '@/components/markdown/markdown';
import { engineName } from '@/components/words/engine-name';
import type { EngineState } from '@/lib/protocol/engine';
import { alternatives } from '@/lib/state/alternatives';
import type { TurnModel } from '@/lib/state/turn-model';
import { AnswerText } from './answer-text';
import { ProgressLine } from './progress-line';
import { Thoughts } from './thoughts';

interface Props {
  model: TurnModel;
  onRetry: () => void;
  engines: EngineState | null;
  onAnswerWith: ((engine: string) => void) | undefined;
}

/** The best there is of an answer at this moment, what is going on, and what went wrong. */
export function TurnBody({ model, onRetry, engines, onAnswerWith }: Props) {
  const turn = model.turn.value;
  const running = turn.status === 'running';
  return (
    <>
      {turn.thoughts !== undefined && turn.thoughts !== '' && <Thoughts text={turn.thoughts} />}
      <Text model={model} />
      {running && !isWriting(model) && (
        <ProgressLine progress={turn.progress} engine={turn.engine} />
      )}
      {turn.status === 'stopped' && (
        <p class="hint">
          {hasText(model) ? i18n.t('answer.stopped') : i18n.t('answer.stoppedEmpty')}
        </p>
      )}
      {turn.failure && !running && (
        <FailureBlock
          failure={turn.failure}
          onRetry={onRetry}
          alternatives={alternatives(engines, turn.engine, turn.failure.code)}
          onAnswerWith={onAnswerWith}
        />
      )}
    </>
  );
}

/** The finished answer, else what is written of it, else the instant answer that stands in for it. */
function Text({ model }: { model: TurnModel }) {
  const turn = model.turn.value;
  if (turn.answer) return <AnswerText answer={turn.answer} />;
  if (hasDraft(model))
    return (
      <div class="answer-text">
        <StreamingMarkdown source={model.draft} />
      </div>
    );
  if (!turn.instant) return null;
  return (
    <>
      {turn.engine !== 'instant' && <p class="hint">{standInNote(model)}</p>}
      <AnswerText answer={turn.instant} />
    </>
  );
}

function standInNote(model: TurnModel): string {
  const { engine, status } = model.turn.value;
  return status === 'running'
    ? i18n.t('answer.standing', { engine: engineName(engine) })
    : i18n.t('answer.instead');
}

/** Streaming text shows by itself that the model writes. */
function isWriting(model: TurnModel): boolean {
  return hasDraft(model) && model.turn.value.progress?.stage !== 'grounding';
}

function hasDraft(model: TurnModel): boolean {
  return model.turn.value.engine !== 'instant' && model.hasDraft.value;
}

function hasText(model: TurnModel): boolean {
  return hasDraft(model) || model.turn.value.instant !== null;
}

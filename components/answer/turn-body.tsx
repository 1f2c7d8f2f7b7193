import { i18n } from '#i18n';
import { FailureBlock } from '@/components/failure/failure-block';
import { StreamingMarkdown } from '@/components/markdown/markdown';
import { engineName } from '@/components/words/engine-name';
import { formatCount } from '@/components/words/numbers';
import type { SectionsProgress } from '@/lib/protocol/conversation';
import type { EngineState } from '@/lib/protocol/engine';
import { alternatives } from '@/lib/state/alternatives';
import type { TurnModel } from '@/lib/state/turn-model';
import { AnswerText } from './answer-text';
import { ProgressLine } from './progress-line';
import { Thoughts } from './thoughts';

interface Props {
  model: TurnModel;
  onRetry: () => void;
  /** Goes on from what is finished of the answer. */
  onResume: (() => void) | undefined;
  engines: EngineState | null;
  onAnswerWith: ((engine: string) => void) | undefined;
}

/** The best there is of an answer at this moment, what is going on, and what went wrong. */
export function TurnBody({ model, onRetry, onResume, engines, onAnswerWith }: Props) {
  const turn = model.turn.value;
  const running = turn.status === 'running';
  const resume = turn.task.kind === 'sections' ? onResume : undefined;
  return (
    <>
      {turn.thoughts !== undefined && turn.thoughts !== '' && <Thoughts text={turn.thoughts} />}
      <Text model={model} />
      {running && !isWriting(model) && (
        <ProgressLine progress={turn.progress} engine={turn.engine} />
      )}
      {!running && turn.sections && <p class="hint">{sectionsKept(turn.sections)}</p>}
      {turn.status === 'stopped' && !turn.sections && (
        <p class="hint">
          {hasText(model) ? i18n.t('answer.stopped') : i18n.t('answer.stoppedEmpty')}
        </p>
      )}
      {turn.status === 'stopped' && resume && (
        <p>
          <button type="button" class="button" onClick={resume}>
            {i18n.t('answer.continue')}
          </button>
        </p>
      )}
      {turn.failure && !running && (
        <FailureBlock
          failure={turn.failure}
          onRetry={resume ?? onRetry}
          retryLabel={resume && turn.sections ? i18n.t('answer.continue') : undefined}
          alternatives={alternatives(engines, turn.engine, turn.failure.code)}
          onAnswerWith={onAnswerWith}
        />
      )}
    </>
  );
}

/** The finished answer or part of it and what is written of it, else the instant answer that stands in for it. */
function Text({ model }: { model: TurnModel }) {
  const turn = model.turn.value;
  const isOverview = turn.sections?.finished.length === turn.sections?.total;
  const draft = hasDraft(model) && (
    <div class="answer-text" data-written={isOverview ? 'above' : undefined}>
      <StreamingMarkdown source={model.draft} />
    </div>
  );
  if (turn.answer)
    return (
      <>
        {turn.sections && isOverview && draft}
        <AnswerText answer={turn.answer} />
        {turn.sections && !isOverview && draft}
      </>
    );
  if (draft) return draft;
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

function sectionsKept({ total, finished }: SectionsProgress): string {
  const done = formatCount(finished.length);
  return i18n.t('answer.sectionsKept', { done, total: formatCount(total) });
}

/** Streaming text shows by itself that the model writes, but not how many sections are still to come. */
function isWriting(model: TurnModel): boolean {
  const { progress, task } = model.turn.value;
  return hasDraft(model) && progress?.stage !== 'grounding' && task.kind !== 'sections';
}

function hasDraft(model: TurnModel): boolean {
  return model.turn.value.engine !== 'instant' && model.hasDraft.value;
}

function hasText(model: TurnModel): boolean {
  return hasDraft(model) || model.turn.value.instant !== null;
}

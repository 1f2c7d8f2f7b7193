import { useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { TurnView } from '@/components/answer/turn';
import { useFollowEnd } from '@/components/answer/use-follow-end';
import { Composer } from '@/components/composer/composer';
import { EnginePicker } from '@/components/composer/engine-picker';
import { Suggestions } from '@/components/composer/suggestions';
import { IconButton } from '@/components/controls/icon-button';
import { FailureBlock } from '@/components/failure/failure-block';
import { formatCount, formatList, formatWhen } from '@/components/words/numbers';
import type { Conversation } from '@/lib/protocol/conversation';
import type { Collection } from '@/lib/protocol/library';
import { scopeOf } from '@/lib/protocol/library-address';
import type { AskModel } from '@/lib/state/library/ask-model';
import type { LibraryModel } from '@/lib/state/library/library-model';
import { AskAboutChips } from './ask-about';

/** A conversation with the library, beside the list. */
export function AskPane({ model, onClose }: { model: LibraryModel; onClose: () => void }) {
  const { ask } = model;
  const { conversation } = ask;
  const scroller = useRef<HTMLDivElement>(null);
  const turns = conversation.turns.value;
  const shown = conversation.conversation.value;
  const running = conversation.running.value || conversation.asking.value;
  useFollowEnd(
    scroller,
    turns.at(-1)?.id,
    turns.at(-1)?.hasDraft.value === true && conversation.running.value,
  );
  const failure = ask.notice.value ?? conversation.failure.value ?? ask.engine.failure.value;
  return (
    <>
      <div class="pane-bar">
        <h2 class="pane-title" dir="auto">
          {shown
            ? i18n.t('library.askingAbout', {
                about: scopeName(shown, model.filters.facets.value.collections),
              })
            : i18n.t('library.ask')}
        </h2>
        {turns.length > 0 && (
          <button type="button" class="quiet-button" onClick={() => ask.startNew()}>
            {i18n.t('menu.new')}
          </button>
        )}
        <IconButton icon="close" label={i18n.t('library.closeAsk')} onClick={onClose} />
      </div>
      <div ref={scroller} class="pane-scroll">
        <div class="turns">
          {turns.length === 0 ? (
            <Beginning ask={ask} collections={model.filters.facets.value.collections} />
          ) : (
            turns.map((turn) => (
              <TurnView
                key={turn.id}
                model={turn}
                onShowQuote={ask.showQuote}
                originOf={ask.nameOrigin}
                onRetry={ask.turnActions.retry}
                onResume={ask.turnActions.resume}
                onAskAbout={ask.turnActions.askAbout}
                offersSections={conversation.offersSections(turn.turn.value)}
                engines={ask.engine.state.value}
                onAnswerWith={ask.turnActions.answerWith}
              />
            ))
          )}
        </div>
      </div>
      <div class="composer-area">
        {ask.leading.value && <p class="hint">{i18n.t('library.leading')}</p>}
        {failure && (
          <FailureBlock key={failure.code} failure={failure} onDismiss={() => ask.dismiss()} />
        )}
        {/* A conversation stays about what it began with. */}
        {!shown && <AskAboutChips model={model} />}
        {turns.length === 0 && (
          <Suggestions
            asked={new Set()}
            disabled={running}
            onAsk={(task) => void ask.ask(task)}
            onType={null}
            selection={null}
          />
        )}
        <Composer
          draft={ask.draft}
          placeholder={i18n.t('library.askPlaceholder')}
          running={running}
          available
          focusRequest={ask.focusRequests.value}
          onAsk={(text) => ask.ask({ kind: 'question', text })}
          onStop={() => void conversation.stop()}
        />
        <EnginePicker
          state={ask.engine.state.value}
          onSelect={(id) => void ask.engine.select(id)}
        />
      </div>
    </>
  );
}

/** Before the first question. */
function Beginning({ ask, collections }: { ask: AskModel; collections: readonly Collection[] }) {
  const earlier = ask.earlier.value;
  return (
    <section class="page-state">
      <p>{i18n.t('library.askWhat')}</p>
      {earlier.length > 0 && (
        <>
          <h3 class="hint">{i18n.t('library.askEarlier')}</h3>
          <ul class="history-rows">
            {earlier.map((conversation) => (
              <li key={conversation.id} class="history-row">
                <button
                  type="button"
                  class="history-open"
                  onClick={() => ask.openConversation(conversation)}
                >
                  <span dir="auto">
                    {conversation.title || scopeName(conversation, collections)}
                  </span>
                  <span class="hint">{formatWhen(conversation.updatedAt)}</span>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** What a conversation is limited to. Collections go by the names they have now. */
function scopeName(
  { pageTitle, pageUrl }: Conversation,
  collections: readonly Collection[],
): string {
  const scope = scopeOf(pageUrl) ?? {};
  const names = collections
    .filter(({ id }) => scope.collections?.includes(id))
    .map(({ name }) => name);
  if (pageTitle !== '') names.push(pageTitle);
  if (names.length > 0) return formatList(names);
  const chosen = scope.documents?.length;
  if (chosen !== undefined) return i18n.t('library.aboutDocuments', chosen, [formatCount(chosen)]);
  return Object.keys(scope).length === 0
    ? i18n.t('library.aboutEverything')
    : i18n.t('library.aboutFilters');
}

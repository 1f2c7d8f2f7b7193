import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { CollectionsEditor } from '@/components/library-save/collections-editor';
import { NoteField } from '@/components/library-save/note-field';
import { TagsEditor } from '@/components/library-save/tags-editor';
import { IconButton } from '@/components/controls/icon-button';
import { FailureBlock } from '@/components/failure/failure-block';
import { formatCount, formatDateTime, formatWhen } from '@/components/words/numbers';
import { readShare } from '@/components/words/read-share';
import { hasText, type OpenedDocument } from '@/lib/protocol/library';
import type { CopyReason } from '@/lib/protocol/library-target';
import { isToCome } from '@/lib/protocol/page';
import type { LibraryModel } from '@/lib/state/library/library-model';
import { CopyText } from './copy-text';

const reasons: Record<CopyReason, (when: string) => string> = {
  'page-changed': (when) => i18n.t('library.copyChanged', { when }),
  'page-unreachable': (when) => i18n.t('library.copyUnreachable', { when }),
  'page-opened': (when) => i18n.t('library.copyOpened', { when }),
};

interface Props {
  model: LibraryModel;
  onClose: () => void;
}

/** The copy of a document as it was kept, beside the list. */
export function CopyPane({ model, onClose }: Props) {
  const { copy } = model;
  const request = copy.request.value;
  const opened = copy.opened.value;
  const failure = copy.failure.value;
  if (failure && request)
    return (
      <>
        <div class="pane-bar">
          <IconButton icon="close" label={i18n.t('library.closeCopy')} onClick={onClose} />
        </div>
        <FailureBlock failure={failure} onRetry={() => void copy.open(request)} />
      </>
    );
  if (!opened) return null;
  return <Copy opened={opened} model={model} onClose={onClose} />;
}

function Copy({ opened, model, onClose }: Props & { opened: OpenedDocument }) {
  const { copy, filters } = model;
  const { document, page, versions } = opened;
  const request = copy.request.value;
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus({ preventScroll: true }), [request]);
  const version = versions.find(({ contentHash }) => contentHash === page.contentHash);
  const goesOn = page.skipped.some(isToCome);
  const updateFailure = copy.updateFailure.value;
  const remove = async () => {
    await model.delete([document.id]);
    // Where it could not be deleted, it is still open.
    if (copy.request.peek() === null) onClose();
  };
  return (
    <>
      <div class="pane-bar">
        {/^https?:/u.test(document.url) && (
          <button
            type="button"
            class="quiet-button"
            onClick={() => void model.openPage(document.url)}
          >
            {i18n.t('library.openPage')}
          </button>
        )}
        <button
          type="button"
          class="quiet-button"
          onClick={() => model.ask.begin('document', document)}
        >
          {i18n.t('library.askDocument')}
        </button>
        <button type="button" class="quiet-button" onClick={() => void remove()}>
          {i18n.t('library.delete')}
        </button>
        <IconButton icon="close" label={i18n.t('library.closeCopy')} onClick={onClose} />
      </div>
      <div class="pane-scroll" data-copy tabIndex={-1}>
        <article class="copy">
          <h2 ref={title} class="copy-title" dir="auto" tabIndex={-1}>
            {document.title || document.url}
          </h2>
          <p class="hint copy-facts">
            {[
              ...(document.site === '' ? [] : [document.site]),
              i18n.t('library.savedWhen', { when: formatWhen(document.savedAt) }),
              hasText(page)
                ? i18n.t('header.words', page.words, [formatCount(page.words)])
                : i18n.t('library.kindBookmark'),
              ...(hasText(page) && (page.coverage < 1 || goesOn)
                ? [readShare(page.coverage, goesOn)]
                : []),
            ].map((fact) => (
              <span key={fact}>
                <bdi>{fact}</bdi>
              </span>
            ))}
          </p>
          {request?.reason && (
            <p class="copy-reason" role="note">
              {reasons[request.reason](formatDateTime(version?.capturedAt ?? document.savedAt))}
            </p>
          )}
          {versions.length > 1 && (
            <label class="field versions">
              <span>{i18n.t('library.version')}</span>
              <select
                value={page.contentHash}
                onChange={(event) =>
                  void copy.open({ id: document.id, contentHash: event.currentTarget.value })
                }
              >
                {versions.map(({ contentHash, capturedAt }, index) => (
                  <option key={contentHash} value={contentHash}>
                    {index === 0
                      ? i18n.t('library.versionNewest', { when: formatDateTime(capturedAt) })
                      : formatDateTime(capturedAt)}
                  </option>
                ))}
              </select>
            </label>
          )}
          <TagsEditor
            tags={document.tags}
            known={filters.facets.value.tags.map(({ name }) => name)}
            onChange={(tags) => void copy.update(document, { tags })}
          />
          <CollectionsEditor
            document={document}
            known={filters.facets.value.collections}
            onChange={(names) => void copy.collect(document, names)}
          />
          <NoteField
            key={document.id}
            note={document.note}
            onChange={(note) => copy.update(document, { note })}
          />
          {updateFailure && (
            <FailureBlock
              failure={updateFailure}
              onDismiss={() => (copy.updateFailure.value = null)}
            />
          )}
          <CopyText page={page} quote={request?.quote ?? null} />
        </article>
      </div>
    </>
  );
}

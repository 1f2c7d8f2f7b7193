import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';
import { failureWords } from '@/components/failure/failure-words';
import { FileDrop } from '@/components/controls/file-drop';
import type { FailureCode, FailureData } from '@/lib/base/failure';
import { FileChoice } from './file-choice';

/** Where a selection can be read although the page cannot; a PDF's own words say so already, a picture has nothing to select. */
const selectable: readonly FailureCode[] = ['page-read-failed'];
/** Where the reader can hand over another file, or the same one, instead. */
const takesFile = /^(?:file|pdf)-|^page-pdf-gone$/u;
/** Reading once more can help only here. */
const repeatable: readonly FailureCode[] = [
  'page-empty',
  'page-canvas',
  'page-consent',
  'page-sign-in',
  'page-loading',
  'page-error',
  'page-gone',
  'page-read-failed',
  'unexpected',
];

/** Of such a tab nothing is known: it may show a PDF that a page made itself (`blob:`), which no extension may read. */
function isClosed({ code, params }: FailureData): boolean {
  return code === 'page-restricted' && params.url === '';
}

/** A page that cannot be read: the reason by name, and what still works. */
export function Unreadable({
  failure,
  fileOffered,
  onReadAgain,
  onHistory,
  onFile,
}: {
  failure: FailureData;
  /** The tab may show a file of this device. */
  fileOffered: boolean;
  onReadAgain: () => void;
  onHistory: () => void;
  onFile: (file: File) => void;
}) {
  const { actions } = useView();
  const { what, next } = failureWords(failure);
  return (
    <section class="page-state" data-failure={failure.code}>
      <h2>{what}</h2>
      <p>{next}</p>
      {takesFile.test(failure.code) && <FileDrop onFile={onFile} />}
      {isClosed(failure) && !fileOffered && (
        <FileDrop onFile={onFile}>
          <p>{i18n.t('unreadable.saveFirst')}</p>
        </FileDrop>
      )}
      {fileOffered && <FileChoice onFile={onFile} />}
      {selectable.includes(failure.code) && <p>{i18n.t('unreadable.selection')}</p>}
      <div class="state-actions">
        {repeatable.includes(failure.code) && (
          <button type="button" class="button" onClick={onReadAgain}>
            {i18n.t('unreadable.again')}
          </button>
        )}
        <button type="button" class="button" onClick={onHistory}>
          {i18n.t('menu.history')}
        </button>
        <button type="button" class="button" onClick={() => actions.openLibrary()}>
          {i18n.t('menu.library')}
        </button>
      </div>
    </section>
  );
}

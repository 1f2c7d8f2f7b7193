import { useId } from 'preact/hooks';
import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';
import { formatCount } from '@/components/words/numbers';
import type { LossModel } from '@/lib/state/loss-model';

/** That the browser emptied the database: what was in it, what was not, and where a copy can be added again. */
export function LossNotice({ model }: { model: LossModel }) {
  const { actions } = useView();
  const titleId = useId();
  const loss = model.loss.value;
  if (loss === null) return null;
  const documents = i18n.t('loss.documents', loss.documents, [formatCount(loss.documents)]);
  const conversations = i18n.t('loss.conversations', loss.conversations, [
    formatCount(loss.conversations),
  ]);
  return (
    <section class="failure loss" role="alert" aria-labelledby={titleId} data-testid="loss">
      <h2 id={titleId} class="failure-what">
        {i18n.t('loss.what')}
      </h2>
      <p>{i18n.t('loss.lost', { documents, conversations })}</p>
      <p>{i18n.t('loss.safe')}</p>
      <p>{i18n.t('loss.next')}</p>
      <div class="failure-actions">
        <button type="button" class="button" onClick={actions.openSettings}>
          {i18n.t('failure.settings')}
        </button>
        <button type="button" class="button" onClick={() => void model.dismiss()}>
          {i18n.t('failure.dismiss')}
        </button>
      </div>
    </section>
  );
}

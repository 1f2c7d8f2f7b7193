import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TabsModel } from '@/lib/state/tabs-model';
import { tabEntries } from './choose-entries';
import { ChooseList } from './choose-list';

/** Which other tabs the next questions are about as well: what the browser will ask, then the tabs. Rendered while choosing. */
export function TabsDialog({ model }: { model: TabsModel }) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => element.current?.showModal(), []);
  const tabs = model.choice.value;
  const back = () => element.current?.close();
  const refused = model.refused.value && (
    <p class="hint" role="alert">
      {i18n.t('import.refused')}
    </p>
  );
  return (
    <dialog
      ref={element}
      class="dialog import-dialog"
      aria-label={i18n.t('tabs.title')}
      onClose={() => model.leaveChoice()}
    >
      <h2>{i18n.t('tabs.title')}</h2>
      {tabs ? (
        <>
          <p class="hint">{i18n.t('tabs.how')}</p>
          {refused}
          <ChooseList
            entries={tabEntries(tabs)}
            most={model.room.value}
            onAdd={(ids) => void model.add(tabs.filter(({ id }) => ids.has(String(id))))}
            onBack={back}
          />
        </>
      ) : (
        <>
          <p>{i18n.t('tabs.before')}</p>
          {refused}
          <div class="dialog-actions">
            <button type="button" class="button" onClick={back}>
              {i18n.t('import.back')}
            </button>
            <button
              type="button"
              class="button"
              data-kind="primary"
              onClick={() => void model.list()}
            >
              {i18n.t('tabs.list')}
            </button>
          </div>
        </>
      )}
    </dialog>
  );
}

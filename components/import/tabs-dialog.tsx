import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { TabsModel } from '@/lib/state/tabs-model';
import { tabEntries } from './choose-entries';
import { ChooseList } from './choose-list';

/** Which other tabs the next questions are about as well. Rendered while there is a choice. */
export function TabsDialog({ model }: { model: TabsModel }) {
  const element = useRef<HTMLDialogElement>(null);
  useEffect(() => element.current?.showModal(), []);
  const tabs = model.choice.value ?? [];
  return (
    <dialog
      ref={element}
      class="dialog import-dialog"
      aria-label={i18n.t('tabs.title')}
      onClose={() => model.leaveChoice()}
    >
      <h2>{i18n.t('tabs.title')}</h2>
      <p class="hint">{i18n.t('tabs.how')}</p>
      <ChooseList
        entries={tabEntries(tabs)}
        onAdd={(ids) => void model.add(tabs.filter(({ id }) => ids.has(String(id))))}
        onBack={() => element.current?.close()}
      />
    </dialog>
  );
}

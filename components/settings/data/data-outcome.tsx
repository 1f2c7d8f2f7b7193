import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { useView } from '@/components/app/view-context';
import { formatCount, formatSize } from '@/components/words/numbers';
import type { DataModel } from '@/lib/state/data-model';

type Outcome = NonNullable<DataModel['outcome']['value']>;

/** How an export, an import or the end of everything went. */
export function DataOutcome({ outcome }: { outcome: Outcome | null }) {
  const { announce } = useView();
  const text = outcome === null ? '' : outcomeText(outcome);
  useEffect(() => {
    if (text !== '') announce(text);
  }, [announce, text]);
  if (text === '') return null;
  return (
    <p class="hint" data-testid="data-outcome">
      {text}
    </p>
  );
}

function outcomeText(outcome: Outcome): string {
  switch (outcome.kind) {
    case 'exported':
      return i18n.t('data.exported', { size: formatSize(outcome.size) });
    case 'imported': {
      const { documents, conversations } = outcome.summary;
      return i18n.t('data.imported', {
        documents: formatCount(documents.added + documents.changed),
        conversations: formatCount(conversations.added + conversations.changed),
        unchanged: formatCount(documents.unchanged + conversations.unchanged),
      });
    }
    case 'erased':
      return i18n.t('data.erased');
  }
}

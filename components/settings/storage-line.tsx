import { i18n } from '#i18n';
import { formatSize } from '@/components/words/numbers';
import type { ModelStorage } from '@/lib/protocol/download';

/** How much space models take, how much there is, and whether the browser may take it back. */
export function StorageLine({ storage }: { storage: ModelStorage }) {
  const { used: bytes, free, persisted } = storage;
  if (bytes === 0) return null;
  const used = formatSize(bytes);
  const space =
    free === null
      ? i18n.t('settings.storageUsed', { used })
      : i18n.t('settings.storage', { used, free: formatSize(free) });
  return (
    <p class="hint tabular" data-testid="storage" data-persisted={persisted}>
      {space}{' '}
      {persisted ? i18n.t('settings.storagePersisted') : i18n.t('settings.storageUnlimited')}
    </p>
  );
}

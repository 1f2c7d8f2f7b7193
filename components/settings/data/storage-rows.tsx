import { i18n } from '#i18n';
import { formatSize } from '@/components/words/numbers';
import type { StorageUse } from '@/lib/protocol/library';

/** What each part takes, and what is left. */
export function StorageRows({ use }: { use: StorageUse | null }) {
  if (use === null) return null;
  const parts = [
    [i18n.t('data.documents'), use.documents],
    [i18n.t('data.index'), use.index],
    [i18n.t('data.conversations'), use.conversations],
    [i18n.t('data.models'), use.models],
  ] as const;
  return (
    <>
      <dl class="storage-use" data-testid="storage-use">
        {parts.map(([name, bytes]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd class="tabular">{formatSize(bytes)}</dd>
          </div>
        ))}
      </dl>
      {use.free !== null && (
        <p class="hint">{i18n.t('data.free', { size: formatSize(use.free) })}</p>
      )}
    </>
  );
}

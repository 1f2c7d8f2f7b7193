import { i18n } from '#i18n';
import { FailureBlock } from '@/components/failure/failure-block';
import { Section } from '@/components/settings/section';
import type { DataModel } from '@/lib/state/data-model';
import { DataOutcome } from './data-outcome';
import { EraseRow } from './erase-row';
import { ExportRow } from './export-row';
import { ImportRow } from './import-row';
import { JobRow } from './job-row';
import { StorageRows } from './storage-rows';

/** How much is kept, a copy of it, and the end of it. */
export function DataSection({ model }: { model: DataModel }) {
  const failure = model.failure.value;
  return (
    <Section title={i18n.t('data.title')} purpose={i18n.t('data.purpose')}>
      <StorageRows use={model.use.value} />
      <ul class="rows">
        <ExportRow model={model} />
        <ImportRow model={model} />
        <EraseRow model={model} />
      </ul>
      <JobRow model={model} />
      <DataOutcome outcome={model.outcome.value} />
      {failure && <FailureBlock failure={failure} onDismiss={() => model.dismiss()} />}
    </Section>
  );
}

import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { ViewRoot } from '@/components/app/view';
import type { AccessModel } from '@/lib/state/access-model';
import type { AdviceModel } from '@/lib/state/advice-model';
import type { DataModel } from '@/lib/state/data-model';
import type { EngineModel } from '@/lib/state/engine-model';
import type { DownloadsModel } from '@/lib/state/downloads-model';
import type { ModelExport } from '@/lib/state/model-export';
import type { ModelsModel } from '@/lib/state/models-model';
import type { LibraryWatch } from '@/lib/state/library/library-watch';
import type { SearchChoice } from '@/lib/state/search-choice';
import type { RelatedSetting } from '@/lib/state/library/related-setting';
import type { RememberModel } from '@/lib/state/remember-model';
import type { ViewActions } from '@/lib/state/view-actions';
import { AccessSection } from './access-section';
import { DataSection } from './data/data-section';
import { KeyboardSection } from './keyboard-section';
import { LibrarySection } from './library-section';
import { ModelsSection } from './models-section';
import { PrivacySection } from './privacy-section';
import { RememberSection } from './remember-section';
import { Section } from './section';
import type { SettingsActions } from './settings-context';

interface Props {
  engine: EngineModel;
  models: ModelsModel;
  downloads: DownloadsModel;
  advice: AdviceModel;
  exporting: ModelExport;
  access: AccessModel;
  remember: RememberModel;
  data: DataModel;
  library: LibraryWatch;
  search: SearchChoice;
  related: RelatedSetting;
  actions: ViewActions & SettingsActions;
}

/** The settings: one column, a row for a thing. */
export function Settings({
  engine,
  models,
  downloads,
  advice,
  exporting,
  access,
  remember,
  data,
  library,
  search,
  related,
  actions,
}: Props) {
  useEffect(() => {
    void models.load();
    void advice.load();
    const stops = [engine, downloads, access, remember, library, related, data].map((model) =>
      model.start(),
    );
    return () => {
      for (const stop of stops) stop();
    };
  }, [engine, models, downloads, advice, access, remember, library, related, data]);
  return (
    <ViewRoot actions={actions}>
      <main class="settings">
        <h1>{i18n.t('settings.title')}</h1>
        <ModelsSection
          engine={engine}
          models={models}
          downloads={downloads}
          advice={advice}
          exporting={exporting}
          search={search}
          actions={actions}
        />
        <AccessSection model={access} />
        <LibrarySection watch={library} related={related} onOpen={() => actions.openLibrary()} />
        <RememberSection model={remember} />
        <DataSection model={data} />
        <PrivacySection />
        <KeyboardSection shortcuts={actions.shortcuts} />
        <Section
          title={i18n.t('settings.about')}
          purpose={i18n.t('settings.aboutText', { version: actions.version })}
        />
      </main>
    </ViewRoot>
  );
}

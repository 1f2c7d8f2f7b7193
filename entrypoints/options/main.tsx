import { render } from 'preact';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Settings } from '@/components/settings/settings';
import type { SettingsActions } from '@/components/settings/settings-context';
import { prepareDocument } from '@/components/words/prepare-document';
import { browserActions } from '@/lib/messaging/browser-actions';
import { exportBrowserSettings, importBrowserSettings } from '@/lib/messaging/browser-settings';
import { downloadFile } from '@/lib/messaging/download-file';
import { offerFile, takeFile } from '@/lib/messaging/file-exchange';
import { grantedSites } from '@/lib/messaging/granted-sites';
import { createHostClient } from '@/lib/messaging/host-connection';
import { relatedPreference } from '@/lib/messaging/related-preference';
import { rememberStore } from '@/lib/messaging/remember-settings';
import { filesOfDrop, filesOfInput } from '@/lib/models/collect-files';
import { chooseFolder } from '@/lib/models/choose-folder';
import { exportModel } from '@/lib/models/export-model';
import { importModels } from '@/lib/models/importer-client';
import { AccessModel } from '@/lib/state/access-model';
import { AdviceModel } from '@/lib/state/advice-model';
import type { DataFiles } from '@/lib/state/data-model';
import { DataModel } from '@/lib/state/data-model';
import { DownloadsModel } from '@/lib/state/downloads-model';
import { EngineModel } from '@/lib/state/engine-model';
import type { ModelExporter } from '@/lib/state/model-export';
import { ModelExport } from '@/lib/state/model-export';
import { ModelsModel } from '@/lib/state/models-model';
import { LibraryWatch } from '@/lib/state/library/library-watch';
import { RelatedSetting } from '@/lib/state/library/related-setting';
import { RememberModel } from '@/lib/state/remember-model';
import { SearchChoice } from '@/lib/state/search-choice';
import type { ViewActions } from '@/lib/state/view-actions';

const actions: ViewActions & SettingsActions = {
  ...browserActions,
  openPanel: null,
  openSettings: () => undefined,
  filesOfInput,
  filesOfDrop,
  shortcuts: async () =>
    (await browser.commands.getAll()).map(({ name, shortcut }) => ({
      name: name ?? '',
      keys: shortcut ?? '',
    })),
  version: browser.runtime.getManifest().version,
};

const copyToFolder: ModelExporter = async (model, onProgress, signal) => {
  const folder = await chooseFolder();
  if (folder === null) return false;
  await exportModel(model, folder, onProgress, signal);
  return true;
};

const dataFiles: DataFiles = {
  offer: offerFile,
  take: takeFile,
  download: downloadFile,
  readSettings: exportBrowserSettings,
  writeSettings: importBrowserSettings,
};

const host = createHostClient();
const library = new LibraryWatch(host);
const root = prepareDocument(i18n.t('settings.title'));
render(
  <Settings
    engine={new EngineModel(host)}
    models={new ModelsModel(host, importModels)}
    downloads={new DownloadsModel(host)}
    advice={new AdviceModel(host)}
    exporting={new ModelExport(copyToFolder)}
    access={new AccessModel(grantedSites)}
    remember={new RememberModel(rememberStore, host)}
    search={new SearchChoice(host, library)}
    data={new DataModel(host, dataFiles, library.state)}
    library={library}
    related={new RelatedSetting(relatedPreference)}
    actions={actions}
  />,
  root,
);

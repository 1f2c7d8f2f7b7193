import { render } from 'preact';
import { i18n } from '#i18n';
import { Library } from '@/components/library/library';
import { prepareDocument } from '@/components/words/prepare-document';
import { browserActions } from '@/lib/messaging/browser-actions';
import { createHostClient } from '@/lib/messaging/host-connection';
import { createKeptDraft } from '@/lib/messaging/kept-draft';
import { libraryTarget } from '@/lib/messaging/library-path';
import { createImportSources } from '@/lib/page/import-sources';
import { ImportModel } from '@/lib/state/import-model';
import { createLivePages } from '@/lib/page/live-pages';
import { createPageGateway } from '@/lib/page/page-gateway';
import { LibraryModel } from '@/lib/state/library/library-model';
import type { ViewActions } from '@/lib/state/view-actions';

const actions: ViewActions = {
  ...browserActions,
  openPanel: null,
  openLibrary: () => undefined,
};

const root = prepareDocument(i18n.t('library.pageTitle'));
const host = createHostClient();
const model = new LibraryModel({
  host,
  live: createLivePages(createPageGateway()),
  schedule: (callback) => requestAnimationFrame(callback),
  draft: createKeptDraft('library'),
  target: libraryTarget(location.search),
});
const imports = new ImportModel(host, createImportSources());
render(<Library model={model} imports={imports} actions={actions} />, root);

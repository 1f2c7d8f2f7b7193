import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { i18n } from '#i18n';
import { IconButton } from '@/components/controls/icon-button';
import { Dialog } from '@/components/dialog/dialog';
import { FailureBlock } from '@/components/failure/failure-block';
import { formatCount } from '@/components/words/numbers';
import { everySite, excludedFrom } from '@/lib/protocol/remember';
import type { RememberSettings } from '@/lib/protocol/remember';
import type { RememberModel } from '@/lib/state/remember-model';
import { Section } from './section';
import { siteName } from './site-name';

/** Where pages are remembered as they are read, what never is, and what came of it. */
export function RememberSection({ model }: { model: RememberModel }) {
  const settings = model.settings.value;
  const failure = model.failure.value;
  useEffect(() => void model.list(), [model]);
  return (
    <Section title={i18n.t('settings.remember')} purpose={i18n.t('settings.rememberPurpose')}>
      {settings && <Sites model={model} settings={settings} />}
      {settings && <Excluded model={model} settings={settings} />}
      <Remembered model={model} />
      {failure && <FailureBlock failure={failure} onDismiss={() => (model.failure.value = null)} />}
    </Section>
  );
}

interface Props {
  model: RememberModel;
  settings: RememberSettings;
}

function Sites({ model, settings: { sites, paused } }: Props) {
  const isOn = sites.length > 0;
  return (
    <>
      <p class="hint" data-testid="remember-state">
        {!isOn
          ? i18n.t('settings.rememberOff')
          : paused
            ? i18n.t('remember.paused')
            : i18n.t('settings.rememberOn')}
      </p>
      <ul class="rows">
        {sites.map((pattern) => (
          <li key={pattern} class="row" data-remembered={pattern}>
            <p class="row-text row-name">{siteName(pattern)}</p>
            <IconButton
              icon="remove"
              label={i18n.t('settings.rememberRemove', { site: siteName(pattern) })}
              onClick={() => void model.removeSite(pattern)}
            />
          </li>
        ))}
      </ul>
      <p class="row-actions">
        {isOn && (
          <button type="button" class="button" onClick={() => void model.pause(!paused)}>
            {paused ? i18n.t('remember.resume') : i18n.t('remember.pause')}
          </button>
        )}
        {!sites.includes(everySite) && (
          <button type="button" class="button" onClick={() => void model.addEverySite()}>
            {i18n.t('settings.rememberAll')}
          </button>
        )}
      </p>
    </>
  );
}

function Excluded({ model, settings: { excluded } }: Props) {
  return (
    <details class="fold" data-testid="remember-excluded">
      <summary>{i18n.t('settings.rememberExcluded')}</summary>
      <label class="field">
        <span class="hint">{i18n.t('settings.rememberExcludedHow')}</span>
        <textarea
          key={excluded.join('\n')}
          rows={8}
          dir="ltr"
          spellcheck={false}
          defaultValue={excluded.join('\n')}
          onChange={(event) => void model.exclude(excludedFrom(event.currentTarget.value))}
        />
      </label>
    </details>
  );
}

function Remembered({ model }: { model: RememberModel }) {
  const asking = useSignal(false);
  const documents = model.documents.value;
  if (!documents || documents.length === 0) return null;
  return (
    <details class="fold" data-testid="remembered">
      <summary>
        {i18n.t('settings.remembered', documents.length, [formatCount(documents.length)])}
      </summary>
      <ul class="rows remembered">
        {documents.map(({ id, title, site }) => (
          <li key={id} class="row">
            <p class="row-text">
              <bdi class="row-name">{title}</bdi>
              <span class="hint">{site}</span>
            </p>
          </li>
        ))}
      </ul>
      <p>
        <button type="button" class="button" onClick={() => (asking.value = true)}>
          {i18n.t('settings.rememberedDelete')}
        </button>
      </p>
      {asking.value && (
        <Dialog
          title={i18n.t('settings.rememberedDeleteTitle')}
          confirm={i18n.t('settings.rememberedDelete')}
          dangerous
          onConfirm={() => void model.deleteAll()}
          onClose={() => (asking.value = false)}
        >
          <p>
            {i18n.t('settings.rememberedDeleteText', documents.length, [
              formatCount(documents.length),
            ])}
          </p>
        </Dialog>
      )}
    </details>
  );
}

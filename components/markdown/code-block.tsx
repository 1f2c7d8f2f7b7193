import { i18n } from '#i18n';
import { CopyButton } from '@/components/controls/copy-button';

export function CodeBlock({ code, language }: { code: string; language: string | null }) {
  return (
    <figure class="code-block">
      <figcaption>
        <span>{language ?? i18n.t('answer.code')}</span>
        <CopyButton text={() => code} label={i18n.t('answer.copyCode')} />
      </figcaption>
      {/* Focusable, so that long lines can be scrolled by keyboard. */}
      <pre dir="ltr" tabIndex={0}>
        <code>{code}</code>
      </pre>
    </figure>
  );
}

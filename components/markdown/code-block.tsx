import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { CopyButton } from '@/components/controls/copy-button';

interface Props {
  code: string;
  language: string | null;
  /** Marks of the claim that this code is. */
  ending?: ComponentChildren;
}

export function CodeBlock({ code, language, ending }: Props) {
  return (
    <figure class="code-block">
      <figcaption>
        <span>
          {language ?? i18n.t('answer.code')}
          {ending}
        </span>
        <CopyButton text={() => code} label={i18n.t('answer.copyCode')} />
      </figcaption>
      {/* Focusable, so that long lines can be scrolled by keyboard. */}
      <pre dir="ltr" tabIndex={0}>
        <code>{code}</code>
      </pre>
    </figure>
  );
}

import { i18n } from '#i18n';

/** What a model thought before it answered, folded away: no part of the answer, and not checked against the page. */
export function Thoughts({ text }: { text: string }) {
  return (
    <details class="thoughts">
      <summary>{i18n.t('answer.thoughts')}</summary>
      <p class="hint">{i18n.t('answer.thoughtsNote')}</p>
      <p class="thoughts-text" dir="auto">
        {text}
      </p>
    </details>
  );
}

import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';

interface Props {
  title: string;
  /** One sentence: what it is for. */
  purpose: string;
  children?: ComponentChildren;
}

export function Section({ title, purpose, children }: Props) {
  const titleId = useId();
  return (
    <section class="section" aria-labelledby={titleId}>
      <h2 id={titleId}>{title}</h2>
      <p class="purpose">{purpose}</p>
      {children}
    </section>
  );
}

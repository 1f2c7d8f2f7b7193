import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { LinkDialog } from '@/components/dialog/link-dialog';
import type { ViewActions } from '@/lib/state/view-actions';
import { ViewProvider } from './view-context';

interface Props {
  actions: ViewActions;
  children: ComponentChildren;
}

/** What every view shares: its actions, the words for those who listen, and the question about links. */
export function ViewRoot({ actions, children }: Props) {
  const message = useSignal('');
  const link = useSignal<string | null>(null);
  const view = useMemo(
    () => ({
      actions,
      announce: (text: string) => {
        // The same words twice in a row are said again only when they change.
        message.value = text !== '' && message.peek() === text ? `${text}\u00a0` : text;
      },
      confirmLink: (url: string) => {
        link.value = url;
      },
    }),
    [actions],
  );
  return (
    <ViewProvider value={view}>
      {children}
      <p class="sr-only" role="status">
        {message}
      </p>
      {link.value !== null && (
        <LinkDialog
          url={link.value}
          onOpen={() => link.peek() !== null && actions.openLink(link.peek() ?? '')}
          onClose={() => (link.value = null)}
        />
      )}
    </ViewProvider>
  );
}

import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { ViewActions } from '@/lib/state/view-actions';

/** What any component of a view may need, however deep. */
export interface View {
  actions: ViewActions;
  /** Says something to those who listen instead of look; polite. */
  announce: (text: string) => void;
  /** Asks the reader whether to open an address that an answer contains. */
  confirmLink: (url: string) => void;
}

const ViewContext = createContext<View | null>(null);

export const ViewProvider = ViewContext.Provider;

export function useView(): View {
  const view = useContext(ViewContext);
  if (!view) throw new Error('A view component was rendered outside of its view.');
  return view;
}

import type { FailureData } from '@/lib/base/failure';
import type { PageSnapshot, Quote } from '@/lib/protocol/page';

/** A page as the agent hands it out: the extension adds what only the browser knows for certain. */
export interface AgentSnapshot extends Omit<PageSnapshot, 'url' | 'canonicalUrl'> {
  /** `rel=canonical` as the page states it. */
  readonly canonical: string | null;
}

export type AgentResult<Value> = { readonly value: Value } | { readonly failure: FailureData };

/** A quotation with the text of its block, by which it is found again after the page changed. */
export interface QuoteRequest {
  readonly quote: Quote;
  readonly blockText: string;
  /** From a selection rather than the whole page. */
  readonly selection: boolean;
}

/** What the script injected into a page can do. Everything crosses as JSON. */
export interface PageAgent {
  /** Version of the extension that injected it. */
  readonly version: string;
  read(): Promise<AgentResult<AgentSnapshot>>;
  /** @param text what the browser said is selected, used where the page no longer knows. */
  readSelection(text: string): Promise<AgentResult<AgentSnapshot>>;
  showQuote(request: QuoteRequest): Promise<AgentResult<true>>;
}

/** Where the agent lies in the isolated world of the extension, which the page cannot see. */
export const agentKey = '__tacitPageAgent';

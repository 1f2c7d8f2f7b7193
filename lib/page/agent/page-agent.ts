import { describe, Failure, failure } from '@/lib/base/failure';
import { agentKey, type AgentResult, type PageAgent, type QuoteRequest } from './api';
import { startsTable } from './data-table';
import { HeldFile, showsPdf } from './held-file';
import { highlight } from './highlight';
import { LatePage } from './late-page';
import { Outbox } from './outbox';
import type { NodeStretch } from './pieces';
import { placeAnew, placeInMemory } from './quote-place';
import { readPage, type Reading } from './read-page';
import { readSelection, type SelectionReading } from './read-selection';
import { reveal } from './reveal';
import { sensitivityOf } from './sensitive';
import { Turns } from './turns';

/** Puts the agent where later calls find it. Injected again, it stays the one that remembers what was read. */
export function installPageAgent(version: string): void {
  const world = globalThis as { [agentKey]?: PageAgent };
  if (world[agentKey]?.version !== version) world[agentKey] = createPageAgent(version);
}

function createPageAgent(version: string): PageAgent {
  let page: Reading | null = null;
  let selection: SelectionReading | null = null;
  const late = new LatePage(document);
  const outbox = new Outbox();
  const file = new HeldFile();

  async function read(turns: Turns): Promise<Reading> {
    page = await late.read(() => readPage(document, turns));
    return page;
  }

  async function place(request: QuoteRequest): Promise<NodeStretch[] | null> {
    const remembered = request.selection ? selection : page;
    const known = remembered && placeInMemory(remembered.sources, request);
    if (known) return known;
    if (showsPdf(document)) return null;
    const { sources, leftOut } = await read(new Turns());
    return placeAnew(sources, request) ?? placeAnew(leftOut, request);
  }

  return {
    version,
    read: () =>
      settle(async () => {
        if (showsPdf(document)) return null;
        const turns = new Turns();
        const { snapshot, sources, authors } = await read(turns);
        await turns.pause();
        const blocks = sources.map((block, index) => ({
          kind: block.kind,
          level: block.level,
          text: block.text,
          author: authors[index] ?? undefined,
          startsTable: startsTable(block, sources[index - 1]) || undefined,
        }));
        return outbox.send(snapshot, blocks);
      }),
    openFile: () => settle(() => file.open(location)),
    filePart: ({ start, end }) => settle(() => file.part(start, end)),
    readSelection: (text) =>
      settle(() => {
        if (showsPdf(document)) return null;
        selection = readSelection(document, text);
        return outbox.send(selection.snapshot, selection.blocks);
      }),
    part: ({ id, index }) =>
      settle(() => {
        const part = outbox.take(id, index);
        if (part === null) throw failure('page-gone', {});
        return part;
      }),
    showQuote: (request) =>
      settle(async (): Promise<true> => {
        if (request.selection && selectInField(selection, request)) return true;
        const element = shownBy(page, request);
        if (element) {
          element.scrollIntoView({ block: 'center' });
          return true;
        }
        const stretches = await place(request);
        if (!stretches) throw failure('quote-not-found', {});
        await reveal(stretches);
        highlight(stretches);
        return true;
      }),
    sensitivity: () => settle(() => sensitivityOf(document)),
  };
}

/** What says a quotation that no text of the page does. */
function shownBy(page: Reading | null, { quote, blockText }: QuoteRequest): Element | null {
  const block = page?.sources[quote.blockId];
  return block?.text === blockText && block.shownBy?.isConnected ? block.shownBy : null;
}

/** A quotation from a field can only be shown by selecting it there. */
function selectInField(selection: SelectionReading | null, { quote }: QuoteRequest): boolean {
  if (!selection?.field) return false;
  const { field, start, text } = selection.field;
  const index = text.indexOf(quote.text);
  if (index < 0 || field.value.slice(start, start + text.length) !== text) return false;
  field.focus();
  field.setSelectionRange(start + index, start + index + quote.text.length);
  field.scrollIntoView({ block: 'center' });
  return true;
}

/** Failures cross as data: an exception would reach the extension as a bare message. */
async function settle<Value>(work: () => Value | Promise<Value>): Promise<AgentResult<Value>> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof Failure) return { failure: error.data };
    return { failure: { code: 'page-read-failed', params: { detail: describe(error) } } };
  }
}

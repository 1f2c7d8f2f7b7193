import type { PageAgent, PlainBlock } from '@/lib/page/agent/api';

export type ReaderName = 'tacit' | 'readability' | 'defuddle';

/** What a reader made of a page. */
export interface Reading {
  text: string;
  ms: number;
  /** Why it read nothing, or null. */
  failure: string | null;
}

interface ContentReader {
  parse(): { content?: string | null } | null;
}

/** Runs in a page of the extension: puts a reader into a tab and has it read. Every function in here crosses as its source. */
export async function readTab({
  tabId,
  file,
  reader,
}: {
  tabId: number;
  file: string;
  reader: ReaderName;
}): Promise<Reading> {
  /** Runs in the page, in the extension's own world. */
  async function readHere(name: ReaderName): Promise<Reading> {
    const own = globalThis as unknown as {
      __tacitPageAgent: PageAgent;
      Readability: new (document: Document) => ContentReader;
      Defuddle: { default?: new (document: Document) => ContentReader };
    };
    /** As the text is seen: blocks apart from each other. */
    const textOf = (html: string): string => {
      const block =
        /^(?:address|article|aside|blockquote|br|caption|dd|details|div|dl|dt|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|option|p|pre|section|summary|table|td|th|tr|ul)$/;
      const { body } = new DOMParser().parseFromString(html, 'text/html');
      let text = '';
      const walk = (node: Node): void => {
        if (node.nodeType === Node.TEXT_NODE) text += node.nodeValue ?? '';
        const isBlock = node instanceof Element && block.test(node.localName);
        if (isBlock) text += '\n';
        for (const child of node.childNodes) walk(child);
        if (isBlock) text += '\n';
      };
      walk(body);
      return text;
    };
    // Layout is the page's own work: whoever reads first is not charged for it.
    document.documentElement.getBoundingClientRect();
    const start = performance.now();
    if (name === 'tacit') {
      const result = await own.__tacitPageAgent.read();
      const texts: string[] = [];
      const add = (part: string): void => {
        for (const block of JSON.parse(part) as PlainBlock[]) texts.push(block.text);
      };
      const { id, first, parts } = ('value' in result ? result.value : null) ?? {
        id: 0,
        first: '[]',
        parts: 1,
      };
      add(first);
      for (let index = 1; index < parts; index += 1) {
        const part = await own.__tacitPageAgent.part({ id, index });
        if ('value' in part) add(part.value);
      }
      const ms = performance.now() - start;
      const failure = 'failure' in result ? result.failure.code : null;
      return { text: texts.join('\n'), ms, failure };
    }
    const parsed =
      name === 'readability'
        ? new own.Readability(document.cloneNode(true) as Document).parse()
        : new (own.Defuddle.default ?? (own.Defuddle as never))(document).parse();
    const ms = performance.now() - start;
    return { text: textOf(parsed?.content ?? ''), ms, failure: parsed?.content ? null : 'empty' };
  }
  try {
    await chrome.scripting.executeScript({ target: { tabId }, files: [file] });
    const [frame] = await chrome.scripting.executeScript({
      target: { tabId },
      func: readHere,
      args: [reader],
    });
    return frame?.result ?? { text: '', ms: 0, failure: 'no result' };
  } catch (error) {
    return { text: '', ms: 0, failure: error instanceof Error ? error.message : String(error) };
  }
}

import type { Answer, Claim, Conversation, Turn } from '@/lib/protocol/conversation';
import type { PageDocument, Quote } from '@/lib/protocol/page';

export function samplePage(changes: Partial<PageDocument> = {}): PageDocument {
  return {
    url: 'https://tides.example/how',
    canonicalUrl: 'https://tides.example/how',
    title: 'How tides work',
    site: 'tides.example',
    language: 'en',
    type: 'article',
    capturedAt: 0,
    blocks: [
      { id: 0, kind: 'heading', text: 'How tides work', headings: [], level: 1 },
      {
        id: 1,
        kind: 'paragraph',
        text: 'The moon pulls the sea. Two bulges follow.',
        headings: ['How tides work'],
      },
    ],
    words: 4812,
    coverage: 1,
    skipped: [],
    contentHash: 'hash-1',
    ...changes,
  };
}

export function sampleQuote(text: string, start = 0): Quote {
  return { blockId: 1, start, end: start + text.length, text };
}

/** An answer of whole sentences, each quoted from the page. */
export function sampleAnswer(sentences: string[], changes: Partial<Answer> = {}): Answer {
  let start = 0;
  const claims = sentences.map((sentence): Claim => {
    const claim: Claim = {
      start,
      end: start + sentence.length,
      support: 'quoted',
      quotes: [sampleQuote(sentence, start)],
    };
    start = claim.end + 1;
    return claim;
  });
  return {
    layout: 'prose',
    text: sentences.join(' '),
    claims,
    found: true,
    usage: { wordsOnPage: 4812, wordsRead: 4812, wordsUsed: 180, passages: sentences.length },
    ...changes,
  };
}

interface FormedEntry {
  form?: Claim['form'];
  quotes: Quote[];
}

/** All of a block. */
export function blockQuote(blockId: number, text: string): Quote {
  return { blockId, start: 0, end: text.length, text };
}

const eachForm: readonly FormedEntry[] = [
  { quotes: [blockQuote(1, 'The sea waits.')] },
  { form: 'code', quotes: [blockQuote(2, 'if (tide) {\n  wait();\n}')] },
  { form: 'row', quotes: [blockQuote(6, 'Basel | 173,000'), blockQuote(3, 'City | People')] },
  { form: 'item', quotes: [blockQuote(8, 'Ebb first.')] },
  { form: 'item', quotes: [blockQuote(9, 'Then flood.')] },
];

/** An answer of a sentence, code, a table row with its header, and two list items. */
export function formedAnswer(entries: readonly FormedEntry[] = eachForm): Answer {
  const claims: Claim[] = [];
  const text = entries.map(({ quotes }) => quotes.map((each) => each.text).join('\n')).join('\n');
  let start = 0;
  for (const { form, quotes } of entries) {
    const end = start + quotes.map((each) => each.text).join('\n').length;
    claims.push({ start, end, support: 'quoted', quotes, ...(form && { form }) });
    start = end + 1;
  }
  return sampleAnswer([], { text, claims });
}

export function sampleConversation(changes: Partial<Conversation> = {}): Conversation {
  return {
    id: 'c1',
    pageUrl: 'https://tides.example/how',
    pageTitle: 'How tides work',
    title: 'Summary',
    createdAt: 0,
    updatedAt: 0,
    ...changes,
  };
}

export function sampleTurn(changes: Partial<Turn> = {}): Turn {
  return {
    id: 't1',
    conversationId: 'c1',
    index: 0,
    task: { kind: 'summary' },
    pageHash: 'hash-1',
    selection: null,
    engine: 'instant',
    status: 'done',
    instant: null,
    draft: '',
    answer: null,
    progress: null,
    failure: null,
    createdAt: 0,
    endedAt: null,
    timing: { instant: null, firstToken: null, total: null, tokensPerSecond: null },
    ...changes,
  };
}

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

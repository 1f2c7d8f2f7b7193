import { describe, expect, it } from 'vitest';
import { joinPages } from '@/lib/answering/library/join-pages';
import { canBeThorough, thoroughOffer } from '@/lib/host/thorough-offer';
import { sampleAnswer, samplePage } from '@/tests/unit/state/samples';

const stats = {
  device: 'wasm',
  dtype: 'q8',
  threads: 1,
  promptTokens: 1200,
  reusedTokens: 200,
  newTokens: 50,
  prefillTime: 10_000,
  decodeTime: 5000,
} as const;
const usage = { wordsOnPage: 10_000, wordsRead: 10_000, wordsUsed: 1000, passages: 3 };

describe('thoroughOffer', () => {
  it('tells from this answer what all sections would take', () => {
    // 12,000 tokens at 100 a second, in sections of 1,000; 13 texts of 90 tokens at 10 a second, and what stands around them.
    const offer = thoroughOffer(sampleAnswer([], { usage }), {}, stats, () => 1000);
    expect(offer?.sections).toBe(12);
    expect(offer?.seconds).toBeCloseTo(120 + 12 * 2.5 + 13 * 9);
  });

  it('gives no time where nothing was measured', () => {
    const cached = { ...stats, reusedTokens: 1200 };
    expect(thoroughOffer(sampleAnswer([], { usage }), {}, cached, () => 1000)).toMatchObject({
      seconds: null,
    });
  });

  it('is not made where nearly the whole page was used', () => {
    const all = { ...usage, wordsUsed: 9500 };
    expect(thoroughOffer(sampleAnswer([], { usage: all }), {}, stats, () => 1000)).toBeNull();
  });

  it('counts all of documents of which the beginnings were read', () => {
    const whole = { ...usage, wordsRead: 1000 };
    const offer = thoroughOffer(
      sampleAnswer([], { usage: whole }),
      { whole: 20_000 },
      stats,
      () => 1000,
    );
    expect(offer?.sections).toBe(24);
  });

  it('is made for an overview of documents that can be read whole, however it was asked for', () => {
    const asked = { kind: 'question', text: 'Summarize these documents' } as const;
    const documents = samplePage({ type: 'library', whole: 5000 });
    expect(canBeThorough(asked, documents)).toBe(true);
    expect(canBeThorough({ kind: 'key-points' }, documents)).toBe(true);
    expect(canBeThorough({ kind: 'explain' }, documents)).toBe(false);
    expect(canBeThorough(asked, samplePage({ type: 'library', whole: 300 }))).toBe(false);
  });

  it('is made for summaries of a page, or of several whole ones', async () => {
    expect(canBeThorough({ kind: 'summary' }, samplePage())).toBe(true);
    expect(canBeThorough({ kind: 'question', text: 'Why?' }, samplePage())).toBe(false);
    expect(canBeThorough({ kind: 'summary' }, samplePage({ type: 'library' }))).toBe(false);
    const tabs = await joinPages([samplePage(), samplePage({ url: 'https://other.example/' })]);
    expect(canBeThorough({ kind: 'summary' }, tabs)).toBe(true);
  });
});

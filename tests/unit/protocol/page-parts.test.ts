import { describe, expect, it } from 'vitest';
import { Failure } from '@/lib/base/failure';
import type { Block, PageDocument } from '@/lib/protocol/page';
import { ArrivingPages, handOver, type PagePart } from '@/lib/protocol/page-parts';
import { samplePage } from '@/tests/unit/state/samples';

function pageOf(blocks: number, text: string): PageDocument {
  const block = (_: unknown, id: number): Block => ({ id, kind: 'paragraph', text, headings: [] });
  return samplePage({ blocks: Array.from({ length: blocks }, block) });
}

/** What is sent of a page, and what arrives of it. */
async function send(page: PageDocument, arriving = new ArrivingPages()) {
  const parts: PagePart[] = [];
  const arrived = await handOver(page, {
    part: async (part) => {
      parts.push(part);
      arriving.add(part);
    },
    rest: async (rest) => arriving.join(rest),
  });
  return { parts, arrived };
}

const large = pageOf(10_000, 'The tide turns twice a day. '.repeat(4));

describe('a page handed over', () => {
  it('crosses in one piece where it is of usual size', async () => {
    const page = samplePage();
    const { parts, arrived } = await send(page);
    expect(parts).toEqual([]);
    expect(arrived).toEqual(page);
  });

  it('crosses in parts where it is large, and arrives whole', async () => {
    const { parts, arrived } = await send(large);
    expect(parts.length).toBeGreaterThan(2);
    for (const { blocks } of parts) expect(JSON.stringify(blocks).length).toBeLessThan(600_000);
    expect(arrived).toEqual(large);
  });

  it('crosses in parts where it is all short cells', async () => {
    const { parts, arrived } = await send(pageOf(50_000, '7'));
    expect(parts.length).toBeGreaterThan(2);
    expect(arrived.blocks).toHaveLength(50_000);
  });

  it('arrives whole from two views at once', async () => {
    const arriving = new ArrivingPages();
    const [first, second] = await Promise.all([send(large, arriving), send(large, arriving)]);
    expect(first.arrived).toEqual(large);
    expect(second.arrived).toEqual(large);
  });

  it('is unknown to one who did not get its first parts', async () => {
    const later = new ArrivingPages();
    const handed = handOver(large, {
      part: async (part) => (part.index > 0 ? later.add(part) : undefined),
      rest: async (rest) => later.join(rest),
    });
    await expect(handed).rejects.toThrow(Failure);
  });
});

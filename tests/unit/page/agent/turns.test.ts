import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTurns, Turns } from '@/lib/page/agent/turns';

/** What the page does when it gets its turn. */
const itsTurn = vi.fn<() => Promise<void>>(() => Promise.resolve());
let isInputPending = false;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['performance'] });
  vi.stubGlobal('scheduler', { yield: itsTurn });
  vi.stubGlobal('navigator', { scheduling: { isInputPending: () => isInputPending } });
});

afterEach(() => {
  isInputPending = false;
  itsTurn.mockClear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

/** Work of so many steps of 10 ms each. */
function* work(steps: number, due: () => boolean): Generator<void, string> {
  for (let step = 0; step < steps; step++) {
    vi.advanceTimersByTime(10);
    if (due()) yield;
  }
  return 'done';
}

describe('turns', () => {
  it('does the work in one go while nobody uses the page and it does not wait for long', async () => {
    const turns = new Turns();
    expect(await turns.run((due) => work(9, due))).toBe('done');
    await turns.pause();
    expect(itsTurn).not.toHaveBeenCalled();
  });

  it('gives the page its turn as soon as someone presses or scrolls in it', async () => {
    isInputPending = true;
    await new Turns().run((due) => work(6, due));
    expect(itsTurn).toHaveBeenCalledTimes(3);
  });

  it('gives a long page its turns, the later ones sooner, and one before another stage', async () => {
    const turns = new Turns();
    await turns.run((due) => work(12, due));
    expect(itsTurn).toHaveBeenCalledTimes(1);
    await turns.run((due) => work(12, due));
    expect(itsTurn).toHaveBeenCalledTimes(4);
    vi.advanceTimersByTime(40);
    await turns.pause();
    expect(itsTurn).toHaveBeenCalledTimes(5);
  });
});

describe('work with many things', () => {
  it('is done in their order, with pauses when they are due', () => {
    const done: string[] = [];
    const steps = inTurns(
      ['a', 'b', 'c', 'd', 'e'],
      () => true,
      (item, index) => done.push(`${item}${index}`),
      2,
    );
    const atPauses: string[] = [];
    while (steps.next().done !== true) atPauses.push(done.join(' '));
    expect(atPauses).toEqual(['', 'a0 b1', 'a0 b1 c2 d3']);
    expect(done.join(' ')).toBe('a0 b1 c2 d3 e4');
  });
});

// @vitest-environment happy-dom
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { expect, test, vi } from 'vitest';
import { useFollowEnd } from '@/components/answer/use-follow-end';

function Turns({ count }: { count: number }) {
  const scroller = useRef<HTMLElement>(null);
  useFollowEnd(scroller, count, false);
  return (
    <main ref={scroller}>
      <div>
        <article data-turn />
      </div>
    </main>
  );
}

test('a new turn moves the conversation alone, not a popup that is not yet large enough', async () => {
  // Nothing is laid out here: the turn stands 400 pixels below the upper edge.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: HTMLElement,
  ) {
    return new DOMRect(0, this.matches('[data-turn]') ? 500 : 100, 360, 0);
  });
  const moveAll = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
  render(<Turns count={1} />, document.body);
  await expect.poll(() => document.querySelector('main')?.scrollTop).toBe(376);
  expect(moveAll).not.toHaveBeenCalled();
});

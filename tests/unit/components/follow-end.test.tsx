// @vitest-environment happy-dom
import { render } from 'preact';
import { useRef } from 'preact/hooks';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useFollowEnd } from '@/components/answer/use-follow-end';
import { drawn } from './open-panel';

interface Props {
  last: string | undefined;
  writing?: boolean;
}

function Turns({ last, writing = false }: Props) {
  const scroller = useRef<HTMLElement>(null);
  useFollowEnd(scroller, last, writing);
  return (
    <main ref={scroller}>
      <div>
        <article data-turn />
      </div>
    </main>
  );
}

let height: number;
let resized: () => void;
let root: HTMLElement;

beforeEach(() => {
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(callback: () => void) {
        resized = callback;
      }
      observe(): void {}
      disconnect(): void {}
    },
  );
  height = 300;
  vi.spyOn(Element.prototype, 'scrollHeight', 'get').mockImplementation(() => height);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(200);
  root = document.createElement('div');
  document.body.append(root);
});

afterEach(() => {
  render(null, root);
  root.remove();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const main = (): HTMLElement => root.querySelector('main') ?? document.body;

async function show(props: Partial<Props> = {}): Promise<void> {
  render(<Turns last="t1" {...props} />, root);
  await drawn();
}

function scrollTo(top: number): void {
  main().dispatchEvent(new Event('wheel'));
  main().scrollTop = top;
  main().dispatchEvent(new Event('scroll'));
}

function growTo(next: number): void {
  height = next;
  resized();
}

test('a new turn moves the conversation alone, not a popup that is not yet large enough', async () => {
  // Nothing is laid out here: the turn stands 400 pixels below the upper edge.
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (
    this: HTMLElement,
  ) {
    return new DOMRect(0, this.matches('[data-turn]') ? 500 : 100, 360, 0);
  });
  const moveAll = vi.spyOn(HTMLElement.prototype, 'scrollIntoView');
  await show();
  expect(main().scrollTop).toBe(376);
  expect(moveAll).not.toHaveBeenCalled();
});

test('another conversation begins at its own turn, and a page without one at its top', async () => {
  await show();
  scrollTo(100);
  await show({ last: 't2' });
  expect(main().scrollTop).toBe(100 - 24);
  await show({ last: undefined });
  expect(main().scrollTop).toBe(0);
});

test('whoever is at the end stays there, also when the first piece is a long one and when it fails', async () => {
  await show();
  scrollTo(100);
  height = 400;
  render(<Turns last="t1" writing />, root);
  resized();
  await drawn();
  growTo(600);
  expect(main().scrollTop).toBe(600);
  await show();
  growTo(700);
  expect(main().scrollTop).toBe(700);
});

test('whoever reads above stays there, and stays where something is unfolded', async () => {
  await show();
  scrollTo(20);
  await show({ writing: true });
  growTo(500);
  expect(main().scrollTop).toBe(20);
  scrollTo(300);
  growTo(600);
  expect(main().scrollTop).toBe(600);
  await show();
  scrollTo(10);
  growTo(800);
  expect(main().scrollTop).toBe(10);
});

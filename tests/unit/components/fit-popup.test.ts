// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fitPopup } from '@/components/app/fit-popup';

/** Content of 500 pixels in a popup of 320. */
let root: HTMLElement;

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('innerHeight', 320);
  vi.stubGlobal('screenY', 80);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(private readonly callback: () => void) {}
      observe(): void {
        this.callback();
      }
    },
  );
  root = document.createElement('div');
  Object.defineProperty(root, 'offsetHeight', {
    get: () => Math.min(500, Number.parseInt(root.style.maxBlockSize || '500', 10)),
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

test('makes do with what a small screen gives', () => {
  vi.stubGlobal('screen', { availHeight: 400 });
  fitPopup(root);
  vi.runAllTimers();
  expect(root.style.maxBlockSize).toBe('320px');
});

test('takes the room that a busy browser gives late', () => {
  vi.stubGlobal('screen', { availHeight: 1000 });
  fitPopup(root);
  vi.advanceTimersByTime(300);
  expect(root.style.maxBlockSize).toBe('320px');
  vi.advanceTimersByTime(500);
  expect(root.style.maxBlockSize).toBe('');
  vi.stubGlobal('innerHeight', 500);
  vi.runAllTimers();
  expect(root.style.maxBlockSize).toBe('');
});

test('stops asking a browser that gives no more', () => {
  vi.stubGlobal('screen', { availHeight: 1000 });
  fitPopup(root);
  vi.runAllTimers();
  expect(root.style.maxBlockSize).toBe('320px');
});

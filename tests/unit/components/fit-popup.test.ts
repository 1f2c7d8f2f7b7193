// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fitPopup } from '@/components/app/fit-popup';

/** Content of 500 pixels in a popup of 320. */
let root: HTMLElement;

function give(width: number, height: number): void {
  const { documentElement } = document;
  Object.defineProperty(documentElement, 'clientWidth', { value: width, configurable: true });
  Object.defineProperty(documentElement, 'clientHeight', { value: height, configurable: true });
}

beforeEach(() => {
  vi.useFakeTimers();
  give(400, 320);
  vi.stubGlobal('outerHeight', 334);
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
  Object.defineProperty(root, 'offsetWidth', {
    get: () => Math.min(400, Number.parseInt(root.style.maxInlineSize || '400', 10)),
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

test('asks a low screen for no more than it has, and does not wait to', () => {
  vi.stubGlobal('screen', { availHeight: 420 });
  fitPopup(root);
  expect(root.style.maxBlockSize).toBe('340px');
  vi.advanceTimersByTime(300);
  expect(root.style.maxBlockSize).toBe('320px');
  // It does not flicker over what lies between.
  vi.advanceTimersByTime(600);
  expect(root.style.maxBlockSize).toBe('320px');
});

test('takes the room that a busy browser gives late', () => {
  vi.stubGlobal('screen', { availHeight: 1000 });
  fitPopup(root);
  vi.advanceTimersByTime(300);
  expect(root.style.maxBlockSize).toBe('320px');
  vi.advanceTimersByTime(500);
  expect(root.style.maxBlockSize).toBe('');
  give(400, 500);
  vi.runAllTimers();
  expect(root.style.maxBlockSize).toBe('');
});

test('stops asking a browser that gives no more', () => {
  vi.stubGlobal('screen', { availHeight: 1000 });
  fitPopup(root);
  vi.runAllTimers();
  expect(root.style.maxBlockSize).toBe('320px');
});

test('makes do with what is left when everything is enlarged three times', () => {
  vi.stubGlobal('screen', { availHeight: 1000 });
  give(266, 200);
  vi.stubGlobal('outerHeight', 614);
  fitPopup(root);
  vi.advanceTimersByTime(300);
  expect(root.style.maxBlockSize).toBe('200px');
  expect(root.style.maxInlineSize).toBe('266px');
  expect(root.style.minBlockSize).toBe('0');
  vi.runAllTimers();
  expect(root.style.maxBlockSize).toBe('200px');
});

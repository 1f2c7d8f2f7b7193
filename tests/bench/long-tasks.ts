import type { Page } from '@playwright/test';

interface Watching {
  longTasks: number[];
}

/** Notes every task that keeps the panel's thread busy for more than 50 ms while a model writes. */
export function watchLongTasks(panel: Page): Promise<void> {
  return panel.evaluate(() => {
    const watching = globalThis as unknown as Watching;
    watching.longTasks = [];
    new PerformanceObserver((list) => {
      const writing = document.querySelector('[data-turn][data-status="running"]');
      if (writing === null) return;
      watching.longTasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
}

/** In milliseconds. */
export async function readLongTasks(panel: Page): Promise<{ count: number; longest: number }> {
  const tasks = await panel.evaluate(() => (globalThis as unknown as Watching).longTasks);
  return { count: tasks.length, longest: Math.max(0, ...tasks) };
}

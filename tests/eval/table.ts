import type { Evaluation } from './evaluations.ts';

/** One set as lines of a table: each metric of ours, and what others reach. */
export function describe({ metrics, others }: Evaluation): string {
  const { name, byType, rivals: _rivals, ...rest } = metrics;
  const figures = new Map(Object.entries(rest).filter((entry) => typeof entry[1] === 'number'));
  for (const [type, overlap] of Object.entries(byType ?? {}))
    figures.set(`f1 ${type}`, (overlap as { f1: number }).f1);
  const lines = [...figures].map(([metric, value]) =>
    [
      `  ${metric.padEnd(20)}${format(metric, value as number).padStart(9)}`,
      ...others.flatMap(({ from, values }) => {
        const other = figureOf(values, metric);
        return other === undefined ? [] : [`   ${from} ${format(metric, other)}`];
      }),
    ].join(''),
  );
  return [name, ...lines].join('\n');
}

function figureOf(values: Readonly<Record<string, unknown>>, metric: string): number | undefined {
  const byType = values['byType'] as Record<string, { f1: number }> | undefined;
  const value = metric.startsWith('f1 ') ? byType?.[metric.slice(3)]?.f1 : values[metric];
  return typeof value === 'number' ? value : undefined;
}

/** Shares as percentages; times and lengths as they are. */
function format(metric: string, value: number): string {
  if (metric.startsWith('ms')) return `${value.toFixed(1)} ms`;
  return metric === 'words' ? value.toFixed(0) : `${(100 * value).toFixed(1)} %`;
}

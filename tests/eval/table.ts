import type { Evaluation } from './evaluations.ts';

interface Row {
  metric: string;
  ours: string;
  /** What others reach, each with its name. */
  others: string[];
}

/** One set: each metric of ours, and what others reach. */
export function describe(evaluation: Evaluation): string {
  const lines = rowsOf(evaluation).map(({ metric, ours, others }) =>
    [`  ${metric.padEnd(20)}${ours.padStart(9)}`, ...others].join('   '),
  );
  return [evaluation.metrics.name, ...lines].join('\n');
}

/** All sets in one table: what was measured, on which set, how, ours, others'. */
export function tableOf(evaluations: readonly { kind: string; evaluation: Evaluation }[]): string {
  const rows = evaluations.flatMap(({ kind, evaluation }) =>
    rowsOf(evaluation).map(({ metric, ours, others }) => [
      kind,
      evaluation.metrics.name,
      metric,
      ours,
      others.join('   '),
    ]),
  );
  const all = [['', 'set', 'metric', 'Tacit', 'others'], ...rows];
  const widths = [0, 1, 2, 3].map((at) => Math.max(...all.map((row) => row[at]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, at) =>
          at === 3 ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowsOf({ metrics, others }: Evaluation): Row[] {
  const { name: _name, byType, rivals: _rivals, ...rest } = metrics;
  const figures = new Map(Object.entries(rest).filter((entry) => typeof entry[1] === 'number'));
  for (const [type, overlap] of Object.entries(byType ?? {}))
    figures.set(`f1 ${type}`, (overlap as { f1: number }).f1);
  return [...figures].map(([metric, value]) => ({
    metric,
    ours: format(metric, value as number),
    others: others.flatMap(({ from, values }) => {
      const other = figureOf(values, metric);
      return other === undefined ? [] : [`${from} ${format(metric, other)}`];
    }),
  }));
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

/**
 * Fits `lib/page/agent/block-weights.ts` to the reference pages: `node tests/quality/extraction/fit.ts`.
 * Families of pages share a model; what sets a family apart is added to it at half scale, so it has to earn its place.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { labelBlocks } from './labels.ts';
import { fitLogistic } from './logistic.ts';
import { builtScript, inEachPage, referencePages } from './reference-pages.ts';
import { wordsOf } from '../../metrics/word-overlap.ts';

interface Inspected {
  readonly family: number;
  readonly blocks: readonly {
    readonly text: string;
    readonly features: Record<string, number>;
    readonly marks: Record<string, number>;
  }[];
}

interface Row {
  readonly values: number[];
  readonly family: number;
  readonly label: boolean;
  readonly weight: number;
}

const target = path.resolve(import.meta.dirname, '../../../lib/page/agent/block-weights.ts');
const families = [0, 1, 2, 3];
const apart = 0.5;
const ridge = 0.0064;
/** Long blocks count for more, up to here (words). */
const longest = 100;

const { names, rows } = await gather();
const { means, spreads } = scales(rows.filter(({ weight }) => weight > 0));
const model = fitLogistic(
  {
    rows: rows.map(({ values, family }) =>
      expand(
        values.map((value, index) => standard(value, index)),
        family,
      ),
    ),
    labels: rows.map(({ label }) => label),
    weights: rows.map(({ weight }) => weight),
  },
  ridge,
);
await writeFile(target, source());

async function gather(): Promise<{ names: { features: string[]; marks: string[] }; rows: Row[] }> {
  const script = await builtScript('inspect-page.js');
  const gathered: Row[] = [];
  let found: { features: string[]; marks: string[] } = { features: [], marks: [] };
  for await (const { page, result } of inEachPage(
    await referencePages(),
    script,
    'inspectPage()',
  )) {
    const { family, blocks } = result as Inspected;
    const [first] = blocks;
    if (first) found = { features: Object.keys(first.features), marks: Object.keys(first.marks) };
    const labels = labelBlocks(
      blocks.map(({ text }) => text),
      page.text,
    );
    const lengths = blocks.map(({ text }) => wordsOf(text).length);
    const wanted = wordsOf(page.text).length;
    const reachable = lengths.reduce((sum, length, index) => sum + (labels[index] ? length : 0), 0);
    // A page whose marked text is not in it teaches nothing.
    const teaches = wanted > 20 && reachable > wanted / 2;
    blocks.forEach(({ features, marks }, index) => {
      const weight = teaches ? (Math.min(lengths[index] ?? 0, longest) + 1) / (wanted + 50) : 0;
      const values = [...Object.values(features), ...Object.values(marks)];
      gathered.push({ values, family, label: labels[index] ?? false, weight });
    });
  }
  return { names: found, rows: gathered };
}

function scales(samples: readonly Row[]): { means: number[]; spreads: number[] } {
  const columns =
    samples[0]?.values.map((_value, index) => samples.map(({ values }) => values[index] ?? 0)) ??
    [];
  const mean = columns.map(
    (column) => column.reduce((sum, value) => sum + value, 0) / column.length,
  );
  const spread = columns.map((column, index) =>
    Math.sqrt(
      column.reduce((sum, value) => sum + (value - (mean[index] ?? 0)) ** 2, 0) / column.length,
    ),
  );
  return { means: mean, spreads: spread.map((value) => value + 1e-6) };
}

function standard(value: number, index: number): number {
  return (value - (means[index] ?? 0)) / (spreads[index] ?? 1);
}

/** The shared columns, then for each family but the first its own, of which all but one family's are zero. */
function expand(values: readonly number[], family: number): Float64Array {
  const own = families
    .slice(1)
    .flatMap((other) => [...values, 1].map((value) => (other === family ? value * apart : 0)));
  return Float64Array.from([...values, ...own]);
}

/** The weight of a column for a family, for values as they are rather than standardized. */
function weightOf(column: number, family: number): number {
  const size = means.length;
  const shared = model.coefficients[column] ?? 0;
  const own =
    family === 0 ? 0 : (model.coefficients[size + (family - 1) * (size + 1) + column] ?? 0) * apart;
  return (shared + own) / (spreads[column] ?? 1);
}

function biasOf(family: number): number {
  const size = means.length;
  const own = family === 0 ? 0 : (model.coefficients[size + family * (size + 1) - 1] ?? 0) * apart;
  return (
    model.bias + own - means.reduce((sum, mean, column) => sum + weightOf(column, family) * mean, 0)
  );
}

function source(): string {
  const numbers = (value: (family: number) => number): string =>
    `[${families.map((family) => Number(value(family).toFixed(3))).join(', ')}]`;
  const table = (columns: readonly string[], from: number): string =>
    columns
      .map((name, index) => `  ${name}: ${numbers((family) => weightOf(from + index, family))},\n`)
      .join('');
  return `// oxlint-disable oxc/approx-constant -- fitted numbers that only look like others
import type { Features } from './block-features';
import type { MarkName } from './marks';

/** Weights by family of pages: prose (articles, documentation, services), forums, products, lists. */
export type FamilyWeights = readonly [prose: number, forum: number, product: number, list: number];

/*
 * Logistic regression over pages of seven kinds, written by \`tests/quality/extraction/fit.ts\`: what families share
 * is learned from all pages, what sets them apart is held small (ridge). Change features and weights together.
 */
export const bias: FamilyWeights = ${numbers(biasOf)};

export const featureWeights: Readonly<Record<keyof Features, FamilyWeights>> = {
${table(names.features, 0)}};

export const markWeights: Readonly<Record<MarkName, FamilyWeights>> = {
${table(names.marks, names.features.length)}};
`;
}

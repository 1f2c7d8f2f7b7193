/**
 * `npm run eval -- NAME FILE [--json]`: measures the built extension in Chromium on a set of the formats in
 * ../shared/data/README.md. Without a name: every set there, in one table.
 */
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import {
  evaluationNames,
  evaluations,
  type Evaluation,
  type EvaluationName,
} from '../tests/eval/evaluations.ts';
import { InputError } from '../tests/eval/input.ts';
import { BrowserClosed } from '../tests/eval/page-session.ts';
import { describe, tableOf } from '../tests/eval/table.ts';
import { measuringOptions } from './measuring-options.ts';

const usage = `npm run eval -- NAME FILE [--json]

Measures the built extension in Chromium on a set of references:
  extraction DIR    what is read of pages, beside Readability and Defuddle
  summaries FILE    instant summaries
  answers FILE      instant answers
  retrieval FILE    finding paragraphs in the library
Without NAME and FILE: every set in ../shared/data, in one table beside other methods.
--json prints the metrics as the last line.
`;
const root = path.resolve(import.meta.dirname, '..');
const data = path.join(root, '../shared/data');
const extensionDir = path.join(root, '.output/chrome-mv3');

try {
  const { json, positionals } = measuringOptions(usage);
  const [name, file, ...rest] = positionals;
  if (rest.length > 0) throw new InputError(`One set at a time, please: ${rest.join(' ')}?`);
  const evaluated = name === undefined ? await all() : [await one(name, file)];
  if (json) {
    const results = evaluated.map(({ metrics }) => rounded(metrics));
    process.stdout.write(`${JSON.stringify(name === undefined ? results : results[0])}\n`);
  }
} catch (error) {
  const isPlain = error instanceof InputError || error instanceof BrowserClosed || isUsage(error);
  if (!isPlain) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}

async function one(name: string, file: string | undefined): Promise<Evaluation> {
  const known = evaluationNames.find((each) => each === name);
  if (!known)
    throw new InputError(
      `There is no evaluation “${name}”. There are: ${evaluationNames.join(', ')}.`,
    );
  if (file === undefined) throw new InputError(`Which set? npm run eval -- ${known} FILE`);
  const evaluation = await evaluate(known, file);
  process.stdout.write(`${known}: ${describe(evaluation)}\n`);
  return evaluation;
}

async function all(): Promise<Evaluation[]> {
  if (!existsSync(data))
    throw new InputError('There is no ../shared/data. Name a set: npm run eval -- NAME FILE');
  const done: { kind: string; evaluation: Evaluation }[] = [];
  try {
    for (const kind of evaluationNames) {
      const folder = path.join(data, kind);
      if (!existsSync(folder)) continue;
      const sets = kind === 'extraction' ? [folder] : readdirSync(folder).filter(isJson).toSorted();
      for (const set of sets)
        done.push({ kind, evaluation: await evaluate(kind, path.resolve(folder, set)) });
    }
  } finally {
    // What was measured before something went wrong took minutes.
    if (done.length > 0) process.stdout.write(`${tableOf(done)}\n`);
  }
  if (done.length === 0) throw new InputError('There is no set in ../shared/data.');
  return done.map(({ evaluation }) => evaluation);
}

function evaluate(name: EvaluationName, file: string): Promise<Evaluation> {
  return evaluations[name](extensionDir, file);
}

function isJson(file: string): boolean {
  return file.endsWith('.json');
}

/** A mistake in the options: Node's message says what. */
function isUsage(error: unknown): error is Error {
  return (
    error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
  );
}

/** Four digits tell all that can be told. */
function rounded(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_key, each: unknown) =>
      typeof each === 'number' ? Math.round(each * 10_000) / 10_000 : each,
    ),
  );
}

/** Reads what is evaluated; the formats are those of ../shared/data/README.md. */
import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import * as v from 'valibot';

/** Something about the data that its owner can mend; the message is all they need. */
export class InputError extends Error {}

/** Fields that are missing or null count as empty: data comes from many tools. */
const text = v.pipe(
  v.nullish(v.string(), ''),
  v.transform((value) => value.replaceAll(/\r\n?/g, '\n')),
);
const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String));
const texts = v.nullish(v.array(v.string()), []);
const some = <Item extends v.GenericSchema>(item: Item) =>
  v.pipe(v.array(item), v.minLength(1, 'the list is empty'));
const named = {
  name: v.optional(v.string()),
  language: v.nullish(v.string(), null),
};

const answersSchema = v.object({
  ...named,
  pages: some(v.object({ id, title: text, text })),
  questions: some(
    v.object({
      page: id,
      text,
      evidence: texts,
      answerable: v.nullish(v.boolean(), null),
    }),
  ),
});

const summariesSchema = v.object({
  ...named,
  target: v.optional(
    v.object({
      sentences: v.optional(v.pipe(v.number(), v.minValue(1))),
      words: v.optional(v.pipe(v.number(), v.minValue(1))),
    }),
    {},
  ),
  items: some(v.object({ title: text, text, references: texts })),
});

const retrievalSchema = v.object({
  ...named,
  documents: some(v.object({ id, title: text, text })),
  queries: some(v.object({ text, relevant: v.array(id) })),
});

const extractionSchema = some(
  v.object({ id, type: text, url: text, title: text, text, contains: texts, lacks: texts }),
);

export type AnswerSet = v.InferOutput<typeof answersSchema>;
export type SummarySet = v.InferOutput<typeof summariesSchema>;
export type RetrievalSet = v.InferOutput<typeof retrievalSchema>;
export type ReferencePage = v.InferOutput<typeof extractionSchema>[number];

export const readAnswerSet = (file: string): Promise<AnswerSet> => read(file, answersSchema);
export const readSummarySet = (file: string): Promise<SummarySet> => read(file, summariesSchema);

export const readRetrievalSet = (file: string): Promise<RetrievalSet> =>
  read(file, retrievalSchema);

/** The pages of a folder with an `index.json` and an `ID.html` for each. */
export async function readReferencePages(folder: string): Promise<ReferencePage[]> {
  const isFolder = existsSync(folder) && (await stat(folder)).isDirectory();
  if (!isFolder) throw new InputError(`${folder} is no folder.`);
  return read(path.join(folder, 'index.json'), extractionSchema);
}

/** @returns null where the file is missing */
export async function readPageHtml(folder: string, page: ReferencePage): Promise<string | null> {
  return readFile(path.join(folder, `${page.id}.html`), 'utf8').catch(() => null);
}

async function read<Schema extends v.GenericSchema>(
  file: string,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const source = await readFile(file, 'utf8').catch(() => {
    throw new InputError(`${file} cannot be read: is there such a file?`);
  });
  let data: unknown;
  try {
    data = JSON.parse(source.replace(/^\uFEFF/, ''));
  } catch (error) {
    throw new InputError(`${file} is no JSON: ${error instanceof Error ? error.message : ''}`);
  }
  const parsed = v.safeParse(schema, data);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const where = v.getDotPath(issue);
  throw new InputError(
    `${file} is not in the expected format: ${where === null ? '' : `${where}: `}${issue.message}.`,
  );
}

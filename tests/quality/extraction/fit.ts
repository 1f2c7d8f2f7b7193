/**
 * Fits `lib/page/agent/block-weights.ts` to the reference pages: `node tests/quality/extraction/fit.ts [FOLDER…]`.
 * Further folders of the same format are fitted to as well, never measured on. With `--cross-validate` it writes
 * nothing but tells how well pages of sites it was not fitted to are read, page by page.
 *
 * The present weights were fitted to 486 further pages, too, marked by hand: blogs, shops, forums and events of
 * TeamHG-Memex/autopager, shops, forums and companies of TeamHG-Memex/Formasaurus (both MIT), news, blogs and manuals of
 * adbar/trafilatura and mozilla/readability (both Apache-2.0), and saved shops, lists, threads and manuals of public
 * repositories. They belong to their sites and are not kept here.
 */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { PackedModel } from '@/lib/base/packed-model';
import { mean } from '../../metrics/mean.ts';
import { wordOverlap, wordsOf } from '../../metrics/word-overlap.ts';
import { labelBlocks } from './labels.ts';
import { fitModel, type Sample } from './model.ts';
import { generator, shuffle } from './network.ts';
import { builtScript, inEachPage, referencePages, type ReferencePage } from './reference-pages.ts';

interface Inspected {
  readonly names: readonly string[];
  readonly texts: readonly string[];
  readonly inputs: readonly (readonly number[])[];
}

interface InspectedPage {
  readonly page: ReferencePage;
  readonly samples: readonly Sample[];
}

const target = path.resolve(import.meta.dirname, '../../../lib/page/agent/block-weights.ts');
/** Long blocks count for more, up to here (words). */
const longest = 100;
const folds = 5;
/** How much more the reference pages count than further ones: those were marked by the rules learned from these. */
const ownShare = 5;

const { values: options, positionals: folders } = parseArgs({
  options: { 'cross-validate': { type: 'boolean', default: false } },
  allowPositionals: true,
});
const script = await builtScript('inspect-page.js');
const { names, pages } = await gather(await referencePages());
const further = await Promise.all(folders.map((folder) => referencePages(path.resolve(folder))));
const { pages: furtherPages } = await gather(further.flat());
if (options['cross-validate']) await crossValidate();
else await writeFile(target, source(fitTo(pages)));

function fitTo(some: readonly InspectedPage[]): PackedModel {
  const own = some.flatMap(({ samples }) =>
    samples.map((sample) => ({ ...sample, weight: ownShare * sample.weight })),
  );
  return fitModel([...own, ...furtherPages.flatMap(({ samples }) => samples)], names);
}

async function gather(
  all: readonly ReferencePage[],
): Promise<{ names: readonly string[]; pages: InspectedPage[] }> {
  const gathered: InspectedPage[] = [];
  let found: readonly string[] = [];
  for await (const { page, result } of inEachPage(all, script, 'inspectPage()')) {
    const inspected = result as Inspected;
    if (inspected.names.length > 0) found = inspected.names;
    gathered.push({ page, samples: samplesOf(page, inspected) });
  }
  return { names: found, pages: gathered };
}

function samplesOf(page: ReferencePage, { texts, inputs }: Inspected): Sample[] {
  const labels = labelBlocks(texts, page.text);
  const lengths = texts.map((text) => wordsOf(text).length);
  const wanted = wordsOf(page.text).length;
  const reachable = lengths.reduce((sum, length, index) => sum + (labels[index] ? length : 0), 0);
  // A page whose marked text is not in it teaches nothing.
  const teaches = wanted > 20 && reachable > wanted / 2;
  const unsure = new Set(page.unsure);
  return inputs.map((values, index) => ({
    values,
    label: labels[index] ?? false,
    weight:
      teaches && !unsure.has(texts[index] ?? '')
        ? (Math.min(lengths[index] ?? 0, longest) + 1) / (wanted + 50)
        : 0,
  }));
}

async function crossValidate(): Promise<void> {
  const foldOf = splitBySite();
  const models = Array.from({ length: folds }, (_, fold) =>
    fitTo(pages.filter(({ page }) => foldOf.get(page) !== fold)),
  );
  const scores = new Map<string, number[]>();
  const judge = (page: ReferencePage): string =>
    `judgePage(${JSON.stringify(models[foldOf.get(page) ?? 0])})`;
  for await (const { page, result } of inEachPage(
    pages.map((inspected) => inspected.page),
    script,
    judge,
  )) {
    const { f1, precision, recall } = wordOverlap(String(result), page.text);
    console.log(
      `${page.id} ${page.type.padEnd(14)} F1 ${f1.toFixed(3)} precision ${precision.toFixed(3)} recall ${recall.toFixed(3)} ${page.url}`,
    );
    for (const name of ['all', page.type]) scores.set(name, [...(scores.get(name) ?? []), f1]);
  }
  for (const [name, values] of scores)
    console.log(name.padEnd(14), mean(values).toFixed(3), `(${values.length} pages)`);
}

/** Pages of one site are alike: they stay together. Types are spread evenly. */
function splitBySite(): Map<ReferencePage, number> {
  const sites = [...Map.groupBy(pages, ({ page }) => siteOf(page)).values()];
  shuffle(sites, generator(0));
  const sorted = sites.toSorted((a, b) => typeOf(a).localeCompare(typeOf(b)));
  return new Map(sorted.flatMap((site, at) => site.map(({ page }) => [page, at % folds] as const)));
}

function siteOf({ url, id }: ReferencePage): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, '') : id;
}

function typeOf(site: readonly InspectedPage[]): string {
  return site[0]?.page.type ?? '';
}

function source(model: PackedModel): string {
  return `import type { PackedModel } from '@/lib/base/packed-model';

/*
 * A small network fitted to pages of seven kinds by \`tests/quality/extraction/fit.ts\`. Change features and weights together.
 */
export const packedModel: PackedModel = ${JSON.stringify(model)};
`;
}

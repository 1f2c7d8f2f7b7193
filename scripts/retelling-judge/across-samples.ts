import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import * as v from 'valibot';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import { CommonReading } from '@/lib/answering/generative/find-across';
import type { Embedder } from '@/lib/library/static-embedder';
import { pageOfText } from '@/tests/eval/page-of-text';
import { prepareAsShipped, shippedGlossary } from '@/tests/shipped-reader';
import { readClaims, type Sample } from './samples';

const languages = ['ar', 'de', 'es', 'fr', 'hi', 'it', 'ja', 'pt', 'ru', 'th', 'zh'];

const pagesSchema = v.object({
  pages: v.array(v.object({ id: v.string(), title: v.string(), text: v.string() })),
});

/** Page, language of the claim, sentences it was made from, the true claim, the same with one thing changed, and what. */
const claimsSchema = v.array(
  v.tuple([
    v.string(),
    v.string(),
    v.array(v.number()),
    v.nullable(v.string()),
    v.string(),
    v.string(),
  ]),
);

/** Number of the page among those of `held`, and of the claim about it, a language, and the claim in that language. */
const translatedSchema = v.array(v.tuple([v.number(), v.number(), v.string(), v.string()]));

/**
 * Set and number of the page, a language, the number of a true claim about it, that claim in the language, the same with one
 * thing changed, and what, and the same of a false one.
 */
const learntSchema = v.tuple([
  v.picklist(['wikipedia', 'everyday']),
  v.number(),
  v.string(),
  v.number(),
  v.string(),
  v.string(),
  v.string(),
  v.number(),
  v.string(),
]);

/** What is claimed of a page, where the page or the claim is not in English. */
export interface ForeignClaim {
  page: AnalyzedPage;
  /** Of the claim. */
  language: string;
  text: string;
  /** The sentences it was made from; none where it is not so. */
  sources: readonly string[];
  kind: string;
}

function unpacked(...names: string[]): unknown {
  const file = path.resolve(import.meta.dirname, ...names);
  return JSON.parse(brotliDecompressSync(readFileSync(file)).toString());
}

/**
 * Claims that a language model wrote about the pages of `../passage-reader/questions`.
 *
 * @param name `across`, or `across-held`, on pages that nothing was fitted to
 */
export function readForeignClaims(
  name: 'across' | 'across-held',
  embedder: Embedder | null,
): ForeignClaim[] {
  const held = name === 'across-held' ? '-held' : '';
  const pages = new Map(
    languages.flatMap((language) => {
      const file = unpacked('../passage-reader/questions', `${language}${held}.json.br`);
      return v
        .parse(pagesSchema, file)
        .pages.map(({ id, title, text }) => [id, pageOfText(title, text, language)] as const);
    }),
  );
  const prepared = new Map<string, AnalyzedPage>();
  return v
    .parse(claimsSchema, unpacked('claims', `${name}.json.br`))
    .flatMap(([id, language, from, text, twin, kind]) => {
      const page = prepared.get(id) ?? prepareAsShipped(pageOf(pages, id), embedder);
      prepared.set(id, page);
      const sources = from.flatMap((at) => page.sentences[at]?.text ?? []);
      const changed = { page, language, text: twin, sources: [], kind };
      return text === null ? [changed] : [{ page, language, text, sources, kind: 'true' }, changed];
    });
}

/** Claims of `held` in eight other languages than that of their pages, English. */
export function readTranslatedClaims(embedder: Embedder | null): ForeignClaim[] {
  const held = readClaims('held');
  return v
    .parse(translatedSchema, unpacked('claims', 'held-translated.json.br'))
    .flatMap(([at, claim, language, text]) => {
      const { page, sources, kind } = claimed(held[at], claim, embedder);
      return { page, language, text, sources, kind };
    });
}

/** The same of the sets that are fitted to, in eleven languages. */
function readLearntTranslations(embedder: Embedder): ForeignClaim[] {
  const sets = { wikipedia: readClaims('wikipedia'), everyday: readClaims('everyday') };
  return v
    .parse(v.array(learntSchema), unpacked('claims', 'translated.json.br'))
    .flatMap(([set, at, language, isSo, text, twin, changed, isNot, wrong]) => {
      const { page, sources, kind } = claimed(sets[set][at], isSo, embedder);
      return [
        { page, language, text, sources, kind },
        { page, language, text: twin, sources: [], kind: changed },
        { page, language, text: wrong, sources: [], kind: sets[set][at]?.claims[isNot]?.[1] ?? '' },
      ];
    });
}

/** A claim of a set with its page and sources, by its number. */
function claimed(
  of: ReturnType<typeof readClaims>[number] | undefined,
  claim: number,
  embedder: Embedder | null,
): Pick<ForeignClaim, 'page' | 'sources' | 'kind'> {
  const { title, section, sentences = [], claims = [] } = of ?? {};
  const [isTrue, kind, from] = claims[claim] ?? [false, '', []];
  const written = `## ${section}\n\n${sentences.join(' ')}`;
  const page = prepareAsShipped(pageOfText(title ?? '', written, 'en'), embedder);
  return { page, kind, sources: isTrue ? from.flatMap((source) => sentences[source] ?? []) : [] };
}

function pageOf<T>(pages: ReadonlyMap<string, T>, id: string): T {
  const page = pages.get(id);
  if (!page) throw new Error(`no page ${id}`);
  return page;
}

/** A claim with the sentences it was made from: some of each group, none where it is not so. */
interface Grouped {
  page: AnalyzedPage;
  language: string;
  text: string;
  groups: readonly (readonly string[])[];
}

/** What the judge of claims in another language than the page's is given. */
export function acrossSamples(embedder: Embedder): Sample[] {
  const inEnglish = readForeignClaims('across', embedder)
    .filter(({ language }) => language === 'en')
    .map(grouped);
  const translated = readLearntTranslations(embedder).map(grouped);
  return [...inEnglish, ...merged(inEnglish), ...translated].flatMap(
    ({ page, language, text, groups }) => {
      const common = CommonReading.of(page, language, shippedGlossary(language));
      const found = common?.sources(common.read({ label: '', text }), () => true) ?? [];
      return found.map(({ sentences, features }) => {
        const read = sentences.flatMap((at) => page.sentences[at]?.text.trim() ?? []);
        const isSource =
          groups.length > 0 &&
          groups.every((group) => read.some((sentence) => areSame(group, sentence))) &&
          read.every((sentence) => areSame(groups.flat(), sentence));
        return { features, isSource };
      });
    },
  );
}

function grouped({ page, language, text, sources }: ForeignClaim): Grouped {
  return { page, language, text, groups: sources.length > 0 ? [sources] : [] };
}

function areSame(sources: readonly string[], sentence: string): boolean {
  return sources.some((source) => source.includes(sentence) || sentence.includes(source.trim()));
}

/** Two true claims of each page in one, and one with something of another page after it: models do both. */
function merged(claims: readonly Grouped[]): Grouped[] {
  const byPage = [
    ...Map.groupBy(
      claims.filter(({ groups }) => groups.length > 0),
      ({ page }) => page,
    ).values(),
  ];
  return byPage.flatMap(([first, second], at) => {
    const stranger = byPage[(at + 1) % byPage.length]?.[0];
    if (!first || !second || !stranger) return [];
    const join = (other: Grouped): string => `${first.text.replace(/\.$/u, '')}, and ${other.text}`;
    return [
      {
        page: first.page,
        language: 'en',
        text: join(second),
        groups: [...first.groups, ...second.groups],
      },
      { page: first.page, language: 'en', text: join(stranger), groups: [] },
    ];
  });
}

import type { AnalyzedPage } from './analyzed-page';
import { namesPersons } from './facts';
import type { PageSentence } from './prepared-page';
import { blocksOf } from './sentence-blocks';

/** What heads the words of customers. */
const heading =
  /(?<!\p{L})(?:reviews|testimonials?|(?:customers?|clients?|users?|guests?|patients?)['’]? (?:stories|voices|feedback|quotes|say)|what (?:people|others|(?:our|my) \p{L}+|customers|clients|users|guests) (?:are saying|say|think)|kundenstimmen|(?:kunden)?bewertungen|rezensionen|(?:das sagen|was) .{0,30}(?:kunden|gäste)(?: sagen)?|avis (?:de nos )?clients|témoignages|ce que disent|opiniones|reseñas|testimonios|lo que dicen|recensioni|testimonianze|avaliações|depoimentos|beoordelingen|ervaringen|отзывы)(?!\p{L})|客户评价|用户评价|口コミ|お客様の声|レビュー/iu;
/** “★★★★☆ Priya N., 28 February”: what heads the words of one of them. */
const rating = /[★☆⭐✩]{2}/u;
/** A longer heading only speaks of them. */
const longestHeading = 8;
/** “~ Rachel M.”, “– Anton Berg”: who said what stands above. */
const signature = /^[~–—-]\s?\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3}$/u;
/** Where more of a page is theirs, it is about that (share of its sentences). */
const most = 0.6;

/**
 * The sentences of a page in which its customers speak, by index: “I” and “we” are not those of the page there. None on
 * pages whose authors are known.
 */
export function customerVoices({ page, sentences, language }: AnalyzedPage): ReadonlySet<number> {
  const voices = new Set<number>();
  if (sentences.some(({ author }) => author)) return voices;
  const titles = new Set([
    page.title,
    ...page.blocks.flatMap(({ level, text }) => (level === 1 ? text : [])),
  ]);
  const heads = new Set(
    sentences.flatMap(({ kind, text, words }) =>
      kind === 'heading' && words <= longestHeading && heading.test(text) && !titles.has(text)
        ? text
        : [],
    ),
  );
  const blocks = blocksOf(sentences);
  // Under which of them somebody has rated.
  let rated: string | undefined;
  for (const [at, block] of blocks.entries()) {
    const [first] = block;
    if (!first || first.kind === 'heading') continue;
    const isSigned = isSignature(blocks[at + 1]);
    const named = first.headings.filter((name) => !signature.test(name));
    const head = named.find((name) => heads.has(name));
    if (head !== undefined && rating.test(first.text)) rated = head;
    const isOfRating = head !== undefined && head === rated;
    const speaks = first.kind === 'quote' || block.some(({ text }) => namesPersons(text, language));
    if (isSigned || isOfRating || (speaks && heads.has(named.at(-1) ?? '')))
      for (const { index } of block) voices.add(index);
  }
  return voices.size > most * sentences.length ? new Set() : voices;
}

function isSignature(block: readonly PageSentence[] | undefined): boolean {
  return block?.length === 1 && signature.test(block[0]?.text ?? '');
}

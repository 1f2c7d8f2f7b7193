import type { PageType } from '@/lib/protocol/page';
import { mark } from './marks';
import { metaContent } from './metadata';
import type { RawBlock } from './raw-block';

/**
 * schema.org types, as in JSON-LD `@type` and microdata `itemtype`, strongest claim first. `Question` says nothing: any
 * page with frequent ones has it.
 */
const schemaTypes: readonly (readonly [PageType, RegExp])[] = [
  ['forum', /^(?:DiscussionForumPosting|QAPage)$/],
  [
    'product',
    /^(?:Product|ProductGroup|SoftwareApplication|VideoGame|Vehicle|IndividualProduct|ProductModel)$/,
  ],
  ['collection', /^(?:CollectionPage|OfferCatalog)$/],
  ['listing', /^(?:ItemList|SearchResultsPage|Blog)$/],
  ['documentation', /^(?:TechArticle|APIReference)$/],
  [
    'article',
    /^(?:\w*Article|NewsArticle|BlogPosting|Report|Review|Recipe|HowTo|ScholarlyArticle)$/,
  ],
  ['service', /^(?:Service|ProfessionalService)$/],
];

const addressHints: readonly (readonly [PageType, RegExp])[] = [
  [
    'forum',
    /\/(?:threads?|topic|questions|forums?|viewtopic|showthread|discussions?|comments)[/.?]|\/t\/[^/]+\/\d|^https?:\/\/(?:forums?|community|discuss)\./,
  ],
  [
    'documentation',
    /^https?:\/\/(?:docs?|developers?|api|wiki)\.|\/(?:docs?|documentation|reference|manual|handbook|man-pages|wiki)(?:\/|$)|readthedocs/,
  ],
  ['product', /\/(?:products?|p|item|itm|dp|listing|app)\/[^/]+/],
  ['collection', /\/(?:collections?|category|categories|cat|c|shop|store)(?:\/|$)/],
  ['listing', /\/(?:tags?|topics?|news|blog|archive|list|search|section|trending)\/?(?:[?#]|$)/],
  ['article', /\/(?:blog|news|articles?|posts?|story|stories)\/[^/]+|\/20\d\d\/\d\d?\//],
];

/** What kind of page this most likely is. A guess: it only weights sentences and chooses suggestions. */
export function guessPageType(document: Document, blocks: readonly RawBlock[]): PageType {
  const declared = declaredTypes(document);
  for (const [type, pattern] of schemaTypes)
    if (declared.some((name) => pattern.test(name))) return type;
  const openGraph = metaContent(document, 'og:type') ?? '';
  if (/^(?:og:)?product/.test(openGraph)) return 'product';
  const { href } = document.location;
  const address = addressHints.find(([, pattern]) => pattern.test(href));
  if (address) return address[0];
  if (openGraph === 'article') return 'article';
  return guessByShape(document, blocks);
}

function guessByShape(document: Document, blocks: readonly RawBlock[]): PageType {
  const words = sum(blocks, () => true);
  const said = sum(blocks, isComment);
  // Below an essay, however long they are, comments are not what the page is about.
  if (
    said > words * 0.5 &&
    sum(blocks, (block) => isProse(block) && !isComment(block)) < said * 0.2
  )
    return 'forum';
  if (sum(blocks, (block) => block.kind === 'code') > words * 0.08) return 'documentation';
  if (sum(blocks, (block) => block.linkShare > 0.6) > words * 0.5) return 'listing';
  if (sum(blocks, isProse) > words * 0.5) return 'article';
  return document.location.pathname === '/' ? 'service' : 'article';
}

function isComment({ scope }: RawBlock): boolean {
  return (scope.marks & mark.commentName) !== 0;
}

function isProse({ words, linkShare }: RawBlock): boolean {
  return words > 25 && linkShare < 0.3;
}

function sum(blocks: readonly RawBlock[], counts: (block: RawBlock) => boolean): number {
  return blocks.reduce((words, block) => words + (counts(block) ? block.words : 0), 0);
}

/** Types from JSON-LD (by pattern: broken JSON is common) and from microdata of the page itself. */
function declaredTypes(document: Document): string[] {
  const types: string[] = [];
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    const source = (script.textContent ?? '').slice(0, 50_000);
    for (const [, name] of source.matchAll(/"@type"\s*:\s*\[?\s*"(\w+)"/g))
      if (name) types.push(name);
  }
  for (const item of document.querySelectorAll(
    '[itemscope][itemtype]:not([itemscope] [itemscope])',
  )) {
    const name = item.getAttribute('itemtype')?.split('/').at(-1);
    if (name) types.push(name);
  }
  return types;
}

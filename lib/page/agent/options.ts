/** What can be chosen of a thing that is sold (colours, sizes): buttons and fields, which are no text, told in a line for each. */
import type { PageType } from '@/lib/protocol/page';
import { countWords } from '@/lib/text/words';
import { choiceName, groupName, type Name } from './option-names';
import { collapse, pieceText, type Piece } from './pieces';
import type { RawBlock } from './raw-block';
import type { Scope } from './scope';
import type { JudgedBlocks } from './transcript';

const groups = 'fieldset, [role="radiogroup"], select';
const gone = ':disabled, [aria-disabled="true"]';
const choices = 'option, input[type="radio"], [role="radio"], button';
/** More choices are countries, more groups a form; longer names tell something (UTF-16 units). */
const least = 2;
const most = { choices: 40, groups: 12, length: 60 };

/** How far around a group the button stands that buys what is chosen. */
const reach = 6;
const outside = new Set(['body', 'header', 'nav', 'aside', 'footer', 'dialog']);
/** One more may stand in a bar that follows the reader; more are those of a list. */
const mostButtons = 2;
/** A page with more fields is a form. */
const mostSeen = 100;
const buttons = 'button, input[type="submit"], [role="button"]';
const buys =
  /\b(?:add|move) to (?:my )?(?:cart|bag|basket|trolley)\b|\bbuy(?: it)? now\b|\b(?:pre-?)?order now\b|warenkorb|einkaufswagen|panier|carrito|cesta|carrello|carrinho|winkelwagen|winkelmand|корзин|カート|かごに|购物车|購物車|장바구니|السلة|कार्ट|ตะกร้า/iu;

/** Lists sort and filter, and have cards of their own. */
const lists: ReadonlySet<PageType> = new Set<PageType>(['listing', 'collection', 'forum']);

/** Puts a line for each group of options in its place, in the page's own words: “Size: S, M, L”. */
export function withOptions(
  document: Document,
  { blocks, content }: JudgedBlocks,
  type: PageType,
  language: string | null,
): JudgedBlocks {
  if (lists.has(type)) return { blocks, content };
  const all = [...blocks];
  const kept = [...content];
  for (const { group, pieces, name } of offersIn(document)) {
    const behind = all.findIndex(({ scope }) => isInOrBehind(scope.element, group));
    const place = behind < 0 ? all.length : behind;
    const scope = scopeAround(all[place - 1] ?? all[place], group);
    if (!scope) continue;
    for (const [at, block] of all.entries())
      if (group.contains(block.scope.element) || (at === place - 1 && block.text === name))
        kept[at] = false;
    const text = collapse(pieces.map(pieceText).join(''));
    const hasPlace = pieces.some((piece) => typeof piece !== 'string');
    all.splice(place, 0, {
      kind: 'paragraph',
      level: 0,
      pieces,
      text,
      words: countWords(text, language),
      linkShare: 0,
      scope,
      ...(!hasPlace && { shownBy: group }),
    });
    kept.splice(place, 0, true);
  }
  return { blocks: all, content: kept };
}

interface Offer {
  group: Element;
  pieces: readonly Piece[];
  /** Of the group. */
  name: string;
}

function offersIn(document: Document): Offer[] {
  const buying = [...document.querySelectorAll(buttons)].filter((each) => buys.test(labelOf(each)));
  if (buying.length === 0) return [];
  const named = [...document.querySelectorAll(groups)].slice(0, mostSeen).flatMap((group) => {
    const name = group.checkVisibility() ? groupName(group) : null;
    return name && isBought(group, buying) ? { group, name } : [];
  });
  return named
    .filter(
      ({ group }) => !named.some((other) => other.group !== group && group.contains(other.group)),
    )
    .slice(0, most.groups)
    .flatMap(({ group, name }) => {
      const chosen = choicesOf(group);
      if (chosen.length < least || chosen.length > most.choices || isCount(chosen)) return [];
      // What cannot be chosen now says so in its colours alone.
      const open = chosen.filter(({ choice }) => !choice.matches(gone));
      if (open.length === 0) return [];
      const pieces = open.flatMap((each, at) =>
        at === 0 ? each.name.pieces : [', ', ...each.name.pieces],
      );
      return { group, name: name.text, pieces: [...name.pieces, ': ', ...pieces] };
    });
}

interface Choice {
  choice: Element;
  name: Name;
}

function choicesOf(group: Element): Choice[] {
  const found = new Map<string, Choice>();
  for (const choice of group.querySelectorAll(choices)) {
    const name = choiceName(choice);
    if (name && name.text.length <= most.length && !found.has(name.text))
      found.set(name.text, { choice, name });
  }
  return [...found.values()];
}

/** How many of the thing: 1, 2, 3. */
function isCount(chosen: readonly Choice[]): boolean {
  return chosen.every(({ name }, at) => name.text === String(at + 1));
}

/** Whether the button nearest to a group, of one thing, buys it. */
function isBought(group: Element, buying: readonly Element[]): boolean {
  let around = group.parentElement;
  for (let step = 0; around && step < reach; step++, around = around.parentElement) {
    if (outside.has(around.localName)) return false;
    const near = buying.filter((button) => around?.contains(button)).length;
    if (near > 0) return near <= mostButtons;
  }
  return false;
}

function labelOf(button: Element): string {
  const value = button instanceof HTMLInputElement ? button.value : button.textContent;
  return [value, button.getAttribute('aria-label'), button.getAttribute('name'), button.className]
    .join(' ')
    .replaceAll(/[\s_-]+/g, ' ');
}

function isInOrBehind(element: Element, group: Element): boolean {
  return (group.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}

/** The innermost around a block and a group. */
function scopeAround(beside: RawBlock | undefined, group: Element): Scope | null {
  let scope = beside?.scope ?? null;
  while (scope && !scope.element.contains(group)) scope = scope.parent;
  return scope;
}

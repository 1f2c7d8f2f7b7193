/** What cells of a table say that show no words: ticks and crosses, as comparisons of plans have them. */
import { collapse } from './pieces';

/** Longer names of pictures are descriptions (UTF-16 units). */
const longestLabel = 24;

/** Stands for a cell that says nothing, so that those after it stay in their columns. */
export const emptyCell = '–';

const pictures = 'img, svg, i, [role="img"], input[type="checkbox"]';

/** Their choices are not what a cell says. */
const controls = 'select, button, textarea, script, style, template';

/** How those who draw signs call them: “icon-check”, “#tick”, “fa-xmark”. */
const drawn: readonly [RegExp, string][] = [
  [/(?:^|[\W_])(?:x|x-?mark|cross|times|close|no|false|minus|remove|ban)(?:$|[\W_])/i, '✗'],
  [/(?:^|[\W_])(?:check(?:ed|-?mark|-circle)?|tick|yes|true|done|ok)(?:$|[\W_])/i, '✓'],
];

/**
 * What is put in for a cell that shows no words, so that those after it stay in their columns: the name of its picture, what
 * is written for those who cannot see it, or the sign it draws; a question mark or a dash where nothing says.
 *
 * @param shown Its text. Behind a sign, what that is said to mean: “No” of “—”.
 */
export function labelOf(cell: Element, shown = ''): string {
  if (/[\p{L}\p{N}]/u.test(shown)) return '';
  const unseen = collapse(saidIn(cell)).replace(shown, '').trim();
  if (shown !== '') return isLabel(unseen) ? ` ${unseen}` : '';
  const picture = cell.querySelector(pictures);
  const named = picture ? nameOf(picture) : '';
  const said = named === '' ? unseen : named;
  if (isLabel(said)) return said;
  return picture ? (signOf(picture) ?? '?') : emptyCell;
}

/** Text that is there for whoever cannot see; what is not drawn at all, as keys to sort by are not, is there for nobody. */
function saidIn(cell: Element): string {
  return [...cell.childNodes]
    .map((node) => {
      if (!(node instanceof Element)) return node.nodeType === 3 ? (node.nodeValue ?? '') : '';
      return node.matches(controls) || !node.checkVisibility() ? '' : saidIn(node);
    })
    .join(' ');
}

function isLabel(said: string): boolean {
  return said !== '' && said.length <= longestLabel;
}

function nameOf(picture: Element): string {
  return collapse(
    picture.getAttribute('alt') ??
      picture.getAttribute('aria-label') ??
      picture.querySelector('title')?.textContent ??
      picture.getAttribute('title') ??
      '',
  );
}

function signOf(picture: Element): string | undefined {
  if (picture.localName === 'input') {
    const { checked, disabled } = picture as HTMLInputElement;
    // One that can be ticked chooses rows.
    return checked ? '✓' : disabled ? '✗' : undefined;
  }
  const names = [
    picture.getAttribute('class'),
    ...[...picture.querySelectorAll('use')].map(
      (use) => use.getAttribute('href') ?? use.getAttribute('xlink:href'),
    ),
  ].join(' ');
  return drawn.find(([name]) => name.test(names))?.[1];
}

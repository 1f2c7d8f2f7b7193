/** A stretch of text as a PDF places it. All lengths in points (1/72 inch), y grows downwards. */
export interface Fragment {
  readonly text: string;
  readonly x0: number;
  readonly x1: number;
  /** The line the letters stand on. */
  readonly baseline: number;
  readonly size: number;
  /** Name of the font within this document. */
  readonly font: string;
  readonly rtl: boolean;
  /** White space was drawn after it. */
  readonly spaceAfter: boolean;
}

/** The parts of pdf.js's text items that are used here. */
export interface TextItem {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
  readonly fontName: string;
}

type Matrix = readonly number[];

/** Letters turned by more than this are set another way than the rest (radians). */
const slant = 0.15;

/** Soft hyphens stay: they say where a word may be joined. */
// oxlint-disable-next-line no-control-regex -- fonts without a table of letters yield them
const invisible = /[\u200b\u2060\ufeff\u0000-\u0008\u000e-\u001f]|\udb40[\udc00-\udc7f]/g;

/**
 * Places the text of a page, turned upright. Text that runs another way than most of the page, such as stamps in the
 * margin, is left out.
 *
 * @param view matrix from the page's own space to an upright page, y downwards
 */
export function placeFragments(
  items: readonly TextItem[],
  view: Matrix,
): { fragments: Fragment[]; turned: string[] } {
  const placed = items.map((item) => ({ item, matrix: multiply(view, item.transform) }));
  const quarter = commonQuarter(placed);
  const fragments: Fragment[] = [];
  const turned: string[] = [];
  placed.forEach(({ item, matrix }, index) => {
    const text = item.str.replace(invisible, '');
    if (text.trim() === '') return;
    if (quarterOf(matrix) !== quarter) {
      turned.push(text.trim());
      return;
    }
    const [x, baseline] = upright(matrix[4] ?? 0, matrix[5] ?? 0, quarter);
    fragments.push({
      text: text.normalize('NFC'),
      x0: x,
      x1: x + item.width,
      baseline,
      size: Math.hypot(matrix[2] ?? 0, matrix[3] ?? 0),
      font: item.fontName,
      rtl: item.dir === 'rtl',
      spaceAfter: /\s$/.test(text) || items[index + 1]?.str.trim() === '',
    });
  });
  return { fragments, turned };
}

/** How many quarter turns text makes, clockwise; null for anything between. */
function quarterOf([a = 0, b = 0]: Matrix): number | null {
  const angle = Math.atan2(b, a);
  const quarters = Math.round(angle / (Math.PI / 2));
  return Math.abs(angle - (quarters * Math.PI) / 2) > slant ? null : (quarters + 4) % 4;
}

function commonQuarter(placed: readonly { item: TextItem; matrix: Matrix }[]): number {
  const letters = [0, 0, 0, 0];
  for (const { item, matrix } of placed) {
    const quarter = quarterOf(matrix);
    if (quarter !== null) letters[quarter] = (letters[quarter] ?? 0) + item.str.trim().length;
  }
  return letters.indexOf(Math.max(...letters));
}

function upright(x: number, y: number, quarter: number): [number, number] {
  if (quarter === 1) return [y, -x];
  if (quarter === 2) return [-x, -y];
  return quarter === 3 ? [-y, x] : [x, y];
}

function multiply(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: Matrix,
  [g = 1, h = 0, i = 0, j = 1, k = 0, l = 0]: Matrix,
): Matrix {
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

/** Formulas in one line, as in “(a + b)/2”, from MathML: what is drawn of them says nothing in order. */
import type { Scope } from './scope';

/** What KaTeX, MathJax and MediaWiki put around a drawn formula and its MathML. */
const drawn = /(?:^|\s)(?:katex|MathJax(?:_CHTML|_SVG)?|mwe-math-element)(?=\s|$)/;
/** The MathML beside a drawing is hidden, so it must not say in words what nobody sees: more than these are no formula. */
const mostWords = 6;
const words = /\p{L}{4,}/gu;
/** Operators set apart from what they join. */
const binary = /^[=+\-−±×·÷<>≤≥≠≈≡→⇒↦∈∉⊂⊆∪∩∧∨∝∼]$/u;
/** Applied functions and products that are not written, and bars and hats over letters. */
const unwritten = /[\u2061-\u2064]/g;
const accent =
  /^(?:[\^_`\u00a8\u00af\u02c6\u02c7\u02c9\u02d8\u02d9\u02dc\u203e~\u2192]|\u00b4|\p{M})$/u;
const skipped = new Set([
  'annotation',
  'annotation-xml',
  'mphantom',
  'maction',
  'mprescripts',
  'none',
]);

/** The formula an element holds, or null where it is none. */
export function formulaOf({ element, name, classes }: Scope): string | null {
  if (name === 'math') return lineOf(element) || null;
  const isDrawn =
    name === 'mjx-container' || (name === 'span' && classes !== '' && drawn.test(classes));
  const math = isDrawn ? element.querySelector('math') : null;
  if (!math) return null;
  const line = lineOf(math);
  return line !== '' && (line.match(words)?.length ?? 0) <= mostWords ? line : null;
}

function lineOf(math: Element): string {
  return inLine(math).replace(/\s+/g, ' ').trim();
}

function inLine(element: Element): string {
  const parts = [...element.children];
  const at = (index: number): string => (parts[index] ? inLine(parts[index]).trim() : '');
  switch (element.localName) {
    case 'mo':
      return operator((element.textContent ?? '').trim());
    case 'mi':
    case 'mn':
    case 'ms':
    case 'mtext':
      return (element.textContent ?? '').replace(unwritten, '');
    case 'mspace':
      return ' ';
    case 'semantics':
      return at(0);
    case 'mfrac':
      return `${grouped(at(0))}/${grouped(at(1))}`;
    case 'msqrt':
      return `√${grouped(all(parts).trim())}`;
    case 'mroot':
      return `${at(1)}√${grouped(at(0))}`;
    case 'msup':
      return `${at(0)}^${grouped(at(1))}`;
    case 'msub':
    case 'munder':
      return `${at(0)}_${grouped(at(1))}`;
    case 'mover':
      return accent.test(at(1)) ? at(0) : `${at(0)}^${grouped(at(1))}`;
    case 'msubsup':
    case 'munderover':
      return `${at(0)}_${grouped(at(1))}^${grouped(at(2))}`;
    case 'mtr':
      return parts.map((cell) => inLine(cell).trim()).join(', ');
    case 'mtable':
      return parts.map((row) => inLine(row)).join('; ');
    default:
      return skipped.has(element.localName) ? '' : all(parts);
  }
}

function all(parts: readonly Element[]): string {
  return parts.map(inLine).join('');
}

function operator(sign: string): string {
  const written = sign.replace(unwritten, '');
  if (written === ',') return ', ';
  return binary.test(written) ? ` ${written} ` : written;
}

/** What takes more than one sign stands in brackets. */
function grouped(line: string): string {
  return /^[\p{L}\p{M}\p{N}.,∞′*+−-]{0,12}$/u.test(line) ? line : `(${line})`;
}

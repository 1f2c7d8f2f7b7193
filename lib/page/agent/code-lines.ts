/** Where code is laid out in lines with numbers beside them. */
import type { Scope } from './scope';

/** How many rows are looked at. */
const sampleRows = 6;
const onlyNumber = /^[\s\d]*$/;
const numberName =
  /(?:^|\s)(?:ln|lnt|lno|lineno|linenos|line-?numbers?|line-num|blob-num|gutter|rouge-gutter|hljs-ln-numbers)(?=\s|$)/i;
const codeName = /(?:^|[\s_-])(?:code|blob|src|source|hljs|highlight|line)(?=$|[\s_-])/i;

/** Whether a table is code: a line a row, with nothing but its number before it. */
export function isCodeTable(table: HTMLTableElement): boolean {
  const rows = [...table.rows].slice(0, sampleRows);
  return (
    rows.length > 1 &&
    rows.every(({ cells }) => {
      const last = cells[cells.length - 1];
      if (last === undefined || cells.length < 2 || cells.length > 3) return false;
      const isNumbered = [...cells]
        .slice(0, -1)
        .every((cell) => onlyNumber.test(cell.textContent ?? ''));
      return isNumbered && codeName.test(last.className);
    })
  );
}

/** Whether an element in code is none of it: a button, a sign that is not copied, the numbers of its lines. */
export function standsBesideCode(scope: Scope): boolean {
  return scope.name === 'button' || scope.style?.userSelect === 'none' || holdsLineNumbers(scope);
}

function holdsLineNumbers({ element, name, classes }: Scope): boolean {
  const cell = name === 'td' ? element.closest('tr')?.lastElementChild : undefined;
  const isBeside = cell !== undefined && cell !== element;
  return (isBeside || numberName.test(classes)) && onlyNumber.test(element.textContent ?? '');
}

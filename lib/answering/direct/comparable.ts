import { digitValue } from '@/lib/text/numbers/digits';

/** Fewer are not compared. */
const leastValues = 2;

interface Value {
  /** NaN where there is none. */
  value: number;
  unit: string;
}

/** The values of a column in one unit, null where a cell says nothing; or null where they do not compare. */
export function comparable(cells: readonly string[]): (number | null)[] | null {
  const values = cells.map((cell) => valueIn(cell.trim()));
  const known = values.filter((each) => each !== null);
  const areAlike =
    new Set(known.map(({ unit }) => unit)).size === 1 &&
    known.every(({ value }) => Number.isFinite(value));
  return areAlike && known.length >= leastValues ? values.map((each) => each && each.value) : null;
}

const nothing = /^[–—?-]?$/u;
const clock = /^(\d{1,2})[:h](\d{2})$/u;
const figure = /^([^\p{L}\p{N}+−-]*)([+−-]?)(\p{N}[\p{N}.,'’\u00a0\u202f]*)\s?(.*)$/u;

function valueIn(cell: string): Value | null {
  if (nothing.test(cell)) return null;
  const [, hours, minutes] = clock.exec(cell) ?? [];
  if (hours !== undefined) return { value: Number(hours) * 60 + Number(minutes), unit: ':' };
  const [, before = '', sign = '', digits = '', after = ''] = figure.exec(cell) ?? [];
  if (digits === '') return { value: Number.NaN, unit: '' };
  const amount = valueOf(digits.replace(/[.,]$/u, ''));
  return { value: /[−-]/u.test(sign) ? -amount : amount, unit: unitOf(before, after) };
}

/** Without what is said of the value besides: “4,312 m (14,147 ft)”. */
function unitOf(before: string, after: string): string {
  const unit = after.replace(/\s*[([].*$/u, '');
  return `${before.trim()} ${unit.trim().toLowerCase()}`;
}

function valueOf(digits: string): number {
  return Number(/^0[.,]/u.test(digits) ? digits.replace(',', '.') : digitValue(digits));
}

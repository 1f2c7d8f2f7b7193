/** Posts in rows of a table, as older forums lay them out: who writes in one cell, and what they write in the next. */
import { collapse } from './pieces';
import type { RawBlock } from './raw-block';
import { toldAround, type Scope } from './scope';

/** Longer texts are not names (UTF-16 units). */
const longestName = 40;
/** More beside a name are not dates of joining and counts of posts (UTF-16 units). */
const longestAuthorCell = 250;
/** Most posts are longer than other cells (UTF-16 units). */
const shortestPost = 30;
const names =
  '[class~="name"], [class*="username" i], [class*="author" i], [id^="postmenu"], b, strong, a:not([href^="#"])';

/** Beside names in forums: how much somebody wrote, and since when. */
const record =
  /(?:posts?|beiträge|messages|mensajes|messaggi|mensagens|berichten|inlägg|innlegg|сообщени\S*|mesaj\S*|postów|帖子|发帖|投稿)\s*[:：]\s*\d|join(?:ed| date)|registriert seit|anmeldedatum|inscrit(?:e)? (?:le|en)|iscritto (?:il|dal)|зарегистрирован|регистрация|注册(?:时间|于)|登録日/iu;
const author = /^(?:author|autor|auteur|autore|posted by|verfasser|автор|yazar|作者|投稿者)$/iu;
const message =
  /^(?:message|post|text|nachricht|beitrag|mensaje|messaggio|mensagem|bericht|wiadomość|сообщение|mesaj|内容|本文|メッセージ)$/iu;

/** More tables are not looked at. */
const mostTables = 100;

/** By row. */
type Posters = ReadonlyMap<Element, string>;
const none: Posters = new Map();

interface Known {
  readonly posters: Posters;
  /** With others, the table has changed. */
  readonly count: number;
  readonly last: Element | undefined;
}

/** Asked of each row of a table, and of all tables inside. */
const known = new WeakMap<HTMLTableElement, Known>();

/** Whether the rows of a table are posts of several people. */
export function holdsPosts(table: HTMLTableElement): boolean {
  return postersIn(table).size > 0;
}

/** Author of each block by the row of posts around it, or null. */
export function tableAuthorsOf(blocks: readonly RawBlock[]): (string | null)[] {
  const told = new Map<Scope, string | null>();
  return blocks.map(({ scope }) => toldAround(scope, told, authorOfRow));
}

function authorOfRow({ name, element }: Scope): string | null {
  if (name !== 'tr') return null;
  const table = element.closest('table');
  return (table && postersIn(table).get(element)) || null;
}

/** None where the table holds other things. */
function postersIn(table: HTMLTableElement): Posters {
  const count = table.rows.length;
  const last = table.rows[count - 1];
  const before = known.get(table);
  if (before && before.count === count && before.last === last) return before.posters;
  const found = findPosters(table);
  const posters = new Set(found.values()).size > 1 || hasOthersBeside(table, found) ? found : none;
  known.set(table, { posters, count, last });
  return posters;
}

/** Whether tables like this one are by others: some boards set each post in a table of its own. */
function hasOthersBeside(table: HTMLTableElement, found: Posters): boolean {
  const [name] = found.values();
  if (name === undefined || table.className === '') return false;
  const alike = table.ownerDocument.getElementsByClassName(table.className);
  return [...alike]
    .slice(0, mostTables)
    .some((each) => isTable(each) && [...findPosters(each).values()].some((by) => by !== name));
}

function isTable(element: Element): element is HTMLTableElement {
  return element.localName === 'table';
}

/** Whom the rows of a table may be by; that these are several is up to the caller. */
function findPosters(table: HTMLTableElement): Posters {
  const rows = [...table.rows];
  const isHeaded = rows.some(({ cells: [first, second] }) =>
    Boolean(first && second && author.test(textOf(first)) && message.test(textOf(second))),
  );
  const posters = new Map<Element, string>();
  let long = 0;
  for (const row of rows) {
    const [by, ...others] = row.cells;
    const name = by && others.length > 0 ? nameIn(by) : null;
    const longest = Math.max(...others.map((cell) => textOf(cell).length));
    if (!by || name === null || longest === 0) continue;
    if (!isHeaded && !record.test(textOf(by))) continue;
    posters.set(row, name);
    if (longest >= shortestPost) long++;
  }
  return long * 2 >= posters.size ? posters : none;
}

/** The name that a cell begins with. */
function nameIn(cell: Element): string | null {
  const text = textOf(cell);
  if (text.length > longestAuthorCell) return null;
  for (const element of cell.querySelectorAll(names)) {
    const name = textOf(element);
    if (name.length > 0 && name.length <= longestName && text.startsWith(name)) return name;
  }
  return null;
}

function textOf(element: Element): string {
  return collapse(element.textContent ?? '');
}

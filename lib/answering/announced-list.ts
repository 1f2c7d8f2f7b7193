import type { PageType } from '@/lib/protocol/page';
import { isQuestion } from '@/lib/text/openings';
import { wordValue } from '@/lib/text/numbers/word-value';
import type { AnalyzedPage } from './analyzed-page';
import type { PageSentence } from './prepared-page';
import { substance } from './substance';

/** One of the things that a page lists: its name, and what is said of it. */
export interface ListEntry {
  heading: PageSentence;
  /** Below its heading, those of further headings included. */
  sentences: readonly PageSentence[];
}

/** What a page is made of: “1. … 2. … 3. …”, “Best overall: …”, the ten tips of its title. */
export interface AnnouncedList {
  entries: readonly ListEntry[];
  /** Says that it follows. */
  announcement: PageSentence | null;
}

/** Of fewer each is read anyway. */
const leastEntries = 4;
/** A list that neither numbers nor the title of its page tell holds the page (share of the words); one that does, part of it. */
const leastShare = { told: 0.25, untold: 0.6 };
/** What has less only sends its reader elsewhere. */
const leastSubstance = 0.02;
/** Sentences before a list in which it is announced. */
const furthestBefore = 12;

/** Posts and goods are no list of what a page has to say. */
const otherTypes = new Set<PageType>(['forum', 'product', 'library', 'selection']);

/** Where headings stand above what is said of them, and not on cards. */
const running = new Set<PageType>(['article', 'documentation', 'service']);

/** “1. ”, “2) ”, “Step 3 – ”, “#4”; not “1.2”, “3 of us”. */
const numbered =
  /^(?:(?:(?<word>\p{L}+\.?)\s|(?<mark>[#№第]))\s?)?(?<number>\d{1,3})(?!\d)(?<end>[.)\]:：、](?!\d)|\s[–—-]\s)?/u;
/** “Article 3”, “第2条”: what the parts of contracts and books are called. */
const sectionWord =
  /^(?:art(?:icle|ikel|ículo|icolo|igo|\.)|section|chapter|clause|part|appendix|annex|abschnitt|kapitel|teil|anhang|chapitre|partie|titre|annexe|sección|capítulo|cláusula|parte|anexo|sezione|capitolo|allegato|secção|seção|hoofdstuk|deel|bijlage|статья|раздел|глава|часть|пункт)(?!\p{L})|^第\s?\d+\s?[条條章节節款编編]/iu;
/** “Best overall: …”. */
const labelled = /^(?<label>(?:the |our )?(?<word>\p{L}+)[^:：]*)(?:[:：]\s*|\s[–—-]\s)(?=\S)/iu;

/** What titles say they have several of, and sentences that lead into them. */
const listed =
  /(?<!\p{L})(?:best|top|tips|tricks|ways|steps|reasons|ideas|mistakes|things|rules|habits|facts|myths|signs|hacks|advice|picks|tipps|gründe|schritte|ideen|fehler|regeln|besten?|conseils|astuces|raisons|étapes|façons|idées|erreurs|meilleure?s|consejos|trucos|razones|pasos|formas|maneras|errores|mejores|consigli|trucchi|motivi|passi|modi|idee|errori|migliori|dicas|razões|passos|ideias|erros|melhores|redenen|stappen|manieren|совет\p{L}*|способ\p{L}*|причин\p{L}*|шаг\p{L}*|лучши\p{L}*)(?!\p{L})|技巧|理由|步骤|步驟|最佳|コツ|手順|おすすめ/iu;

/** “Here are our four”, “These are they:”. */
const ahead =
  /[:：]$|(?<!\p{L})(?:here (?:are|is|come)|the following|below|folgende[nrs]?|im folgenden|hier sind|voici|suivante?s|aquí (?:están|tienes)|siguientes|ecco|seguenti|seguintes|volgende|следующ\p{L}+|вот)(?!\p{L})|以下|下面/iu;

/** “How to prune roses”. */
const howTo =
  /^(?:how to|so (?:wird|werden|geht|macht)|wie (?:man|sie|du)|comment|cómo|come|como|hoe|как|कैसे) |方法|如何|怎样|怎么|やり方/iu;

/** The list that a page is made of and tells of, where its entries stand in headings; null where there is none. */
export function announcedList(prepared: AnalyzedPage): AnnouncedList | null {
  const { page, sentences } = prepared;
  if (otherTypes.has(page.type) || sentences.some(({ author }) => author)) return null;
  const isRunning = running.has(page.type);
  const levels = new Map(page.blocks.map(({ id, level }) => [id, level ?? 0]));
  const headings = sentences
    .filter(({ kind }) => kind === 'heading')
    .map((heading) => ({ heading, level: levels.get(heading.blockId) ?? 0 }));
  const titles = [
    page.title,
    ...headings.flatMap(({ heading, level }) => (level === 1 ? heading.text : [])),
  ];
  const counts = titles.flatMap((title) => numbersIn(title, prepared.language));
  const wordsOf = (entries: readonly ListEntry[]): number =>
    entries
      .flatMap((entry) => [entry.heading, ...entry.sentences])
      .reduce((sum, { words }) => sum + words, 0);
  const total = sentences.reduce((sum, { words }) => sum + words, 0);
  const rows = [...Map.groupBy(headings, ({ level }) => level).values()];
  const withSections = (row: readonly Placed[]): ListEntry[] =>
    row.map((entry, at) => section(sentences, headings, entry, row[at + 1]));
  const enough = (share: number) => (row: readonly Placed[]) =>
    row.length >= leastEntries && wordsOf(withSections(row)) >= share * total;
  const told = [...rows.flatMap(numberedRows), ...(isRunning ? rows.map(labelledRow) : [])].filter(
    enough(leastShare.told),
  );
  const siblings = rows.flatMap((row) => [
    ...Map.groupBy(row, ({ heading }) => heading.headings.join('\n')).values(),
  ]);
  const counted = siblings
    .filter(({ length }) => counts.includes(length))
    .filter(enough(leastShare.told));
  const spoken =
    running.has(page.type) && titles.some((title) => listed.test(title))
      ? siblings
          .filter((row) => row.every(({ heading }) => !isQuestion(heading.text)))
          .filter(enough(leastShare.untold))
      : [];
  const [found] = [told, counted, spoken].flatMap((candidates) =>
    candidates.toSorted((one, other) => wordsOf(withSections(other)) - wordsOf(withSections(one))),
  );
  if (!found) return null;
  const entries = withSections(found);
  const announcement = announcementOf(prepared, entries);
  // Numbers alone part the sections of any text: “1. Introduction”, “2. Methods”.
  const isTold =
    (announcement && leadsInto(announcement.text)) ||
    titles.some((title) => listed.test(title) || howTo.test(title)) ||
    counts.includes(entries.length) ||
    !entries.every(({ heading }) => isSectionNumber(heading.text));
  return isTold ? { entries, announcement } : null;
}

/** Whether it tells of a list, whatever numbers it has: one of four groups may stand above as many sections. */
function leadsInto(text: string): boolean {
  return listed.test(text) || ahead.test(text);
}

interface Placed {
  heading: PageSentence;
  level: number;
}

/** Headings that count from one, or down to it. */
function numberedRows(row: readonly Placed[]): Placed[][] {
  const runs: { number: number; step: number; row: Placed[] }[] = [];
  for (const placed of row) {
    const number = numberOf(placed.heading.text);
    if (number === null) continue;
    const last = runs.at(-1);
    const step = last ? number - last.number : 0;
    if (last && Math.abs(step) === 1 && (last.step === step || last.row.length === 1)) {
      last.row.push(placed);
      Object.assign(last, { number, step });
    } else runs.push({ number, step: 0, row: [placed] });
  }
  return runs
    .filter(
      (run) => numberOf((run.step > 0 ? run.row[0] : run.row.at(-1))?.heading.text ?? '') === 1,
    )
    .map((run) => run.row);
}

function numberOf(text: string): number | null {
  const { word, mark, number, end } = numbered.exec(text)?.groups ?? {};
  return number !== undefined && (word ?? mark ?? end) !== undefined ? Number(number) : null;
}

/** “3. Results”, “Article 3”, as sections are counted; not “Step 3”, “#3”. */
function isSectionNumber(text: string): boolean {
  if (numberOf(text) === null) return false;
  const { word, mark } = numbered.exec(text)?.groups ?? {};
  return (word === undefined && mark === undefined) || sectionWord.test(text);
}

/** Headings with labels of their own that begin alike. */
function labelledRow(row: readonly Placed[]): Placed[] {
  const groups = Map.groupBy(row, ({ heading }) =>
    labelled.exec(heading.text)?.groups?.['word']?.toLowerCase(),
  );
  groups.delete(undefined);
  const differ = [...groups.values()].filter(
    (group) =>
      new Set(group.map(({ heading }) => labelled.exec(heading.text)?.groups?.['label'])).size ===
      group.length,
  );
  return differ.toSorted((one, other) => other.length - one.length)[0] ?? [];
}

/** From a heading to the next entry, of the last one to the next heading as high. */
function section(
  sentences: readonly PageSentence[],
  headings: readonly Placed[],
  { heading, level }: Placed,
  next: Placed | undefined,
): ListEntry {
  const end =
    next ?? headings.find((other) => other.heading.index > heading.index && other.level <= level);
  return { heading, sentences: sentences.slice(heading.index + 1, end?.heading.index) };
}

/** The last sentence before a list that says how many or what it has. */
function announcementOf(
  { sentences, language }: AnalyzedPage,
  entries: readonly ListEntry[],
): PageSentence | null {
  const first = entries[0]?.heading.index ?? 0;
  const before = sentences
    .slice(Math.max(0, first - furthestBefore), first)
    .filter(({ text }) => !isQuestion(text))
    .filter((sentence) => substance(sentence, language) > leastSubstance)
    .toReversed();
  return (
    before.find(({ text }) => numbersIn(text, language).includes(entries.length)) ??
    before.find(({ text }) => listed.test(text) && /[.!:。！：]$/u.test(text)) ??
    null
  );
}

/** Whole numbers, but for those of a name: “X7”, “BR4”. */
function numbersIn(text: string, language: string): number[] {
  const words =
    text
      .toLowerCase()
      .match(
        /\p{L}+|(?<![\p{Script=Latin}\p{Script=Cyrillic}\p{N}][-–]?)(?<!\p{N}[.,])\p{N}+(?![.,]?\p{N}| ?%)/gu,
      ) ?? [];
  return words.map((word) => Number(wordValue(word, language) ?? word));
}

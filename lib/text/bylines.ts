import { endsSentence } from './openings';

/** Lines that say who wrote a page and when, and questions for them. In the languages of the rest: the usual wordings. */

export type BylinePart = 'author' | 'published' | 'updated';

/**
 * What a page calls itself, and what points at it. Sources of regular expressions over lower case: to compile them for
 * both cases and the letters of all scripts, once for each wording, would take seconds.
 */
const texts = String.raw`(?:article|page|post|recipe|paper|study|obituary|text|story|guide|review|report|essay|column|tutorial|interview|blog|piece|document|artikel|beitrag|seite|rezept|studie|bericht|anleitung|nachruf|texte|billet|recette|étude|rapport|artículo|página|texto|entrada|receta|estudio|guía|informe|articolo|pagina|testo|ricetta|studio|guida|rapporto|artigo|receita|stuk|recept|стать[а-я]+|текст[а-я]*|рецепт[а-я]*|заметк[а-я]+|страниц[а-я]+|обзор[а-я]*)`;
const these = String.raw`(?:this|das|dies[a-z]*|cet(?:te)?|ce|este|esta|quest[oa]|deze?|dit|эт[а-я]+)`;
const the = String.raw`(?:the|de[nrs]|das|die|la|le|l['’]|el|il|lo|o|a|het)`;
const itself = new RegExp(`^(?:${these}(?: ${texts})?|(?:${the} ?)?${texts})$`, 'u');
/** Where a wording names what was written. */
const it = '(.+?)';

/** “Who wrote this article?”: not who wrote the song that it is about. */
const wordings: Record<BylinePart, RegExp> = {
  author: asking(
    `who (?:wrote|authored) ${it}`,
    `(?:who|what) (?:is|are|was|were) the (?:authors?|writers?)(?: of ${it})?`,
    `wer (?:hat ${it} (?:geschrieben|verfasst)|schrieb ${it})`,
    `wer (?:ist|sind) (?:der autor|die autor(?:in|en))(?: ${it})?`,
    `von wem (?:ist|stammt) ${it}`,
    `qui (?:a (?:écrit|rédigé)|est l['’]auteure? de|sont les auteurs de) ${it}`,
    `qui est l['’]auteure?`,
    `quién(?:es)? (?:escribió|ha escrito) ${it}`,
    `quién(?:es)? (?:es|son) (?:el autor|la autora|los autores)(?: de ${it})?`,
    `chi (?:ha scritto ${it}|è l['’]aut(?:ore|rice)(?: di ${it})?)`,
    `quem (?:escreveu ${it}|é [oa] autora?(?: d${it})?)`,
    `wie (?:heeft ${it} geschreven|schreef ${it}|is de auteur(?: van ${it})?)`,
    `кто (?:написал ${it}|автор(?: ${it})?)`,
    '这篇?(?:文章|论文)?是?谁写的|(?:文章的?)?作者(?:是谁|有谁)|谁是作者',
    '(?:この(?:記事|論文|ページ)の)?(?:著者|作者|筆者|執筆者|記者)は(?:誰|だれ|どなた)(?:ですか)?',
    'من (?:كتب (?:(?:هذا|هذه) .+|المقالة?|النص|التقرير|الخبر|الدراسة)|(?:هو )?(?:كاتب|مؤلف) .+)',
    'यह लेख किसने लिखा(?: है)?|इस लेख के लेखक कौन हैं',
  ),
  published: asking(
    `when (?:was|were) ${it} (?:first )?(?:published|written|posted|released)`,
    'when was it posted',
    `when did ${it} (?:come out|appear)`,
    `how old is ${it}`,
    `what(?:['’]s| is) the (?:publication date|date of ${it})`,
    `wann (?:wurde|ist) ${it} (?:veröffentlicht|geschrieben|erschienen)`,
    `quand (?:a été (?:publié|écrit)e? ${it}|${it} a-t-(?:il|elle) été (?:publié|écrit)e?)`,
    `cuándo (?:se (?:publicó|escribió)|fue (?:publicad|escrit)[oa]) ${it}`,
    `quando (?:è stat|foi )[oa]? ?(?:pubblicat|scritt|publicad|escrit)[oa] ${it}`,
    `когда (?:был[а-я]* )?(?:опубликован[а-я]*|написан[а-я]*) ${it}`,
    '(?:这篇?|本)?(?:文章|文)?是?(?:什么时候|何时)(?:发表|发布|写)的?',
    '(?:この)?(?:記事|論文|ページ)はいつ(?:公開|発表|掲載)され(?:ました|た)(?:の?です)?か',
  ),
  updated: asking(
    `when (?:was|were) ${it} (?:last )?(?:updated|revised|edited|modified|changed|reviewed)`,
    `how (?:recent|up[- ]to[- ]date|current) is ${it}`,
    `wann wurde ${it} (?:zuletzt )?(?:aktualisiert|geändert|überarbeitet)`,
    `quand (?:a été mise? à jour ${it}|${it} a-t-(?:il|elle) été mise? à jour)`,
    `cuándo (?:se actualizó|fue actualizad[oa]) ${it}`,
    `quando è stat[oa] aggiornat[oa] ${it}`,
    `когда (?:был[а-я]* )?обновл[её]н[а-я]* ${it}`,
    '(?:这篇?|本)?(?:文章|页)?是?(?:什么时候|何时)更新的?',
    '(?:この)?(?:記事|ページ)はいつ更新され(?:ました|た)(?:の?です)?か',
  ),
};

function asking(...whole: readonly string[]): RegExp {
  return new RegExp(`^(?:${whole.join('|')})$`, 'u');
}

/** What of a byline a question asks for, or null. */
export function bylineAsked(question: string): BylinePart | null {
  const plain = question
    .trim()
    .toLowerCase()
    .replaceAll(/^[¿¡\s]+|[\s?？؟!.。]+$/gu, '');
  const parts = ['author', 'updated', 'published'] as const;
  return parts.find((part) => asksOfItself(wordings[part].exec(plain))) ?? null;
}

function asksOfItself(match: RegExpExecArray | null): boolean {
  if (match === null) return false;
  const [, ...named]: (string | undefined)[] = match;
  return named.every((what) => what === undefined || itself.test(what));
}

const making = String.raw`(?:(?:re)?published|posted|released|written|wrote|authors?|authored|writers?|updated|revised|edited|reviewed|erschienen|veröffentlicht|geschrieben|verfasst|schrieb|autor[a-z]*|aktualisiert|écrite?|rédigée?|auteure?s?|publiée?|mise? à jour|escrit[oa]|escribió|publicad[oa]|publicó|actualizad[oa]|scritt[oa]|pubblicat[oa]|aggiornat[oa]|geschreven|написа[а-я]*|опубликован[а-я]*|обновл[а-я]*)`;
const ownText = String.raw`(?:${these}|${the}) ${texts}`;
const ownMaking = new RegExp(
  String.raw`(?<!\p{L})(?:${ownText}(?: \p{L}+){0,3} ${making}|${making}(?: \p{L}+)? ${ownText})(?!\p{L})`,
  'u',
);

/** Whether running text tells of the making of the page itself: “This guide was written by …”. */
export function speaksOfItself(sentence: string): boolean {
  return ownMaking.test(sentence.toLowerCase());
}

const someMaking = new RegExp(String.raw`(?<!\p{L})${making}(?!\p{L})`, 'u');

/** Whether a text says of anything that it was written, published or changed. */
export function tellsOfMaking(text: string): boolean {
  return someMaking.test(text.toLowerCase());
}

/** In words; with what they do, authors take more. */
const longestLine = { plain: 16, author: 24 };

/** What is done by who wrote it. */
const writing = String.raw`(?:written|authored|posted|published|reported|told|compiled|prepared|drafted|verfasst|geschrieben|erstellt|veröffentlicht|écrite?|rédigée?|publiée?|escrit[oa]|redactad[oa]|publicad[oa]|redigid[oa]|scritt[oa]|redatt[oa]|pubblicat[oa]|geschreven|opgesteld|geplaatst|gepubliceerd)`;
const byWord = '(?:by|von|par|por|di|da|door)';
/** “on June 12, 2024” */
const day = String.raw`(?:[^\p{N}]{0,24}\p{N}.{0,32}?)`;
/**
 * “By Ada Finch”, “Obituary by Ada Finch”, „Von Ada Finch“, “Posted on June 12, 2024 by Ada Finch”; who made the pictures or the
 * site is another matter.
 */
const byName = new RegExp(
  String.raw`^(?:(?:\p{L}+ ){0,2}(?:${texts}|words) by|(?:\p{L}+ ){0,2}${writing} (?:${day} )?${byWord}|by|von|par|por|di|door) `,
  'u',
);
const someBy = /(?:^| )(?:by|von|par|por|di|door) /;
/** “Text: Ada Finch”. */
const labelled =
  /^(?:by|words|text|authors?|written by|autor\p{L}*|auteure?s?|texte|texto|testo|tekst|aut(?:ore|rice|ori)|автор\p{L}*|текст|文|著者|作者|筆者|記者|執筆者?|撰文|بقلم|الكاتب|लेखक)\s?[:：／]\s?(?=\p{L})/iu;

const someColon = /[:：／]/;

/** “Lotte Brandt, Kenji Mori and A. B. Whitfield”: what stands below the title of a paper. */
const name = String.raw`\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|di|da|del|la|le|al|bin)){1,4}[\d*†‡,]*`;
const names = new RegExp(`^${name}(?:(?:,? (?:and|und|et|y|e|и|&)|[,;·]) ${name})*$`, 'u');
/** What stands between the parts of a line: “3 May 2026 • Ada Finch • 9 min read”. A day follows a name without it. */
const between =
  /\s*(?:[·•|—–]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{Ll}*\.? \d|\d)\s*/iu;

const published =
  /(?<!\p{L})(?:published|posted|released|written|erschienen|veröffentlicht|publiée?|publicado|pubblicato|опубликован\p{L}*)(?!\p{L})|发布|发表|公開|掲載|投稿|نشر|प्रकाशित/iu;
const updated =
  /(?<!\p{L})(?:updated|modified|revised|reviewed|edited|aktualisiert|stand|geändert|mise? à jour|actualizado|aggiornato|atualizado|bijgewerkt|обновл\p{L}*)(?!\p{L})|更新|最終|تحديث|अपडेट/iu;

/** What is known of a line beside its text. */
interface BylineSigns {
  words: number;
  isDate: boolean;
  /** Whether capitals stand for nothing but names: the page writes none of these words without. */
  areNames: (text: string) => boolean;
}

/** How well a line tells a part of a byline, 0–2: 2 where it says that it does. Without its words only a date or names. */
export function tellsByline(
  line: string,
  part: BylinePart,
  { words, isDate, areNames }: BylineSigns,
): number {
  if (words > longestLine.author) return 0;
  if (part === 'author') {
    if (isAuthorLine(line)) return 2;
    if (words > longestLine.plain) return 0;
    const alone = namesIn(line);
    return alone !== null && areNames(alone) ? 1 : 0;
  }
  if (!isDate) return 0;
  if ((part === 'updated' ? updated : published).test(line)) return 2;
  return endsSentence(line) || words > longestLine.plain ? 0 : 1;
}

/** The names a line consists of, but for a day and the like; null where it is anything else. */
function namesIn(line: string): string | null {
  return [line, ...line.split(between)].find((part) => names.test(part)) ?? null;
}

function isAuthorLine(line: string): boolean {
  if (endsSentence(line)) return false;
  const lowered = line.toLowerCase();
  // Most lines have neither, and then need no expression that takes long to make.
  const by = someBy.test(lowered) ? byName.exec(lowered) : null;
  const lead = by ?? (someColon.test(line) ? labelled.exec(line) : null);
  if (lead === null) return false;
  const named = line.slice(lead[0].length);
  // “By May 2027” is no name.
  return (by ? /^\p{Lu}/u : /^\p{L}/u).test(named) && named.split(between)[0] !== '';
}

const label =
  /^(?:(?:written|posted|published|words|text) by|by|(?:last )?(?:updated|published|modified|reviewed)(?: on)?|date|authors?|von|autor(?:in)?|par|por|di|(?:zuletzt )?aktualisiert(?: am)?|veröffentlicht(?: am)?|mis à jour(?: le)?|publié(?: le)?)\s?:?$/iu;

/** Whether a line only names what the next one tells: “Written by”. */
export function leadsByline(line: string): boolean {
  return label.test(line);
}

const longestByline = 120;

const minutes = String.raw`\p{N}+[ -]?(?:min|мин|分|دقائق|دقيقة|मिनट|นาที)[\p{L}\p{M}]*\.?`;
/** “· 4 min read”, “· Lesezeit 4 Min.” */
const readingTime = new RegExp(
  String.raw`\s*[·•|–—]\s*[^·•|\p{N}]{0,24}${minutes}(?: \p{L}+)?$`,
  'iu',
);
const readingTimeAlone = new RegExp(
  String.raw`^(?:(?:reading time|lesezeit|temps de lecture|tiempo de lectura|tempo d[ie] lett?ura|leitura|leestijd|время чтения|阅读时间|読了時間|مدة القراءة|पढ़ने का समय)\s?[:：]?\s?${minutes}|${minutes} read)$`,
  'iu',
);

/** Whether a line does nothing but say who wrote a page. */
export function isByline(line: string): boolean {
  return line.length <= longestByline && isAuthorLine(line.replace(readingTime, ''));
}

/** What follows “published” where nothing else is said: a day, and a time. */
const dayAlone = /^\P{N}{0,8}(?:\p{N}{1,4}(?!\p{N})\P{N}{0,14}){2,6}$/u;
const marksAbove = /\p{Mn}/gu;

/** Whether a line does nothing but say when a page was written, or how long it takes to read. */
export function isDateline(line: string): boolean {
  const isSentence = line.length > longestByline / 3 && endsSentence(line);
  if (line.length > longestByline || isSentence || !/\p{N}/u.test(line)) return false;
  const plain = line.normalize('NFD').replaceAll(marksAbove, '').normalize('NFC');
  return (
    readingTimeAlone.test(line) ||
    [published, updated].some((made) => {
      const found = made.exec(plain);
      return found?.index === 0 && dayAlone.test(plain.slice(found[0].length));
    })
  );
}

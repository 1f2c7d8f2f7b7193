import type { AnalyzedPage } from './analyzed-page';
import type { PageSentence } from './prepared-page';
import { blocksOf } from './sentence-blocks';

/** What heads a page's sources, contacts and notices, as the whole of a heading. */
const heading =
  /^(?:\p{N}+\.? )?(?:references|bibliography|works cited|further reading|external links|sources|citations|(?:media|press) (?:contacts?|enquiries|inquiries|office)|contacts? for (?:the )?(?:media|press)|notes? (?:to|for) editors|forward-looking statements|safe harbou?r(?: statement)?|disclaimer|competing interests|(?:declaration|conflicts?) of (?:competing )?interests?|acknowledge?ments?|author contributions|data availability(?: statement)?|funding|today['’]s best deals|(?:einzelnachweise|literatur(?:verzeichnis|hinweise)?|weblinks|quellen(?:angaben)?|(?:presse|medien)kontakt|(?:presse|medien)anfragen|haftungsausschluss|danksagung|interessenkonflikte?)|(?:notes et )?références(?: bibliographiques)?|bibliographie|liens externes|contacts? (?:de )?presse|remerciements|referencias(?: bibliográficas)?|bibliografía|enlaces externos|(?:contacto de prensa|contacto para medios)|agradecimientos|note e riferimenti|bibliografia|collegamenti esterni|(?:contatti|ufficio) stampa|ringraziamenti|referências(?: bibliográficas)?|ligações externas|(?:contato|assessoria) de imprensa|agradecimentos|bronnen|externe links|perscontact|литература|примечания|источники|ссылки|контакты для (?:прессы|сми)|благодарности|参考文献|脚注|出典|外部リンク|報道関係者.{0,12}|謝辞|参考资料|參考資料|外部链接|外部連結|媒体联系.{0,3}|المراجع|مصادر|وصلات خارجية)(?: ?[:：])?$/iu;
/** “About Solvane”, “Über Solvane”: whose page it is, where a text has ended. */
const publisher =
  /^(?:(?:About (?:the )?|Über (?:die |den |das )?|À propos (?:de la |de l['’]|du |de |d['’])|(?:Acerca de|Sobre) (?:la |el |a |o )?|(?:Informazioni su|Chi è) |Over |О компании )[\p{Lu}«„“"]|About (?:us|the (?:author|company)s?)$|О компании$|关于[^\s]{2,12}$|会社概要$)|について$/u;
/** Such a section stands behind so much of a page, and is so much of it at most (shares of its words). */
const end = 0.5;
const most = 0.3;

/** “Brandt H, Oyelaran T. Sleep in rotating shifts. … 2018;44:12–19.”, “Bianchi, M. (1991). A Life on the Drum.” */
const reference =
  /^(?:\[?\p{N}+\]?[.)]? )?\p{Lu}[\p{L}'’-]+,? (?:\p{Lu}{1,3}(?!\p{L})\.?[ -]?){1,3}(?:[,.;&(]|et al|and |und |et |y ).{0,400}(?<!\p{N})(?:1[5-9]|20)\p{N}\p{N}(?!\p{N})/u;
const volume = /(?:1[5-9]|20)\p{N}\p{N}; ?\p{N}+|doi\.org|(?<!\p{L})doi:/u;
/** “(Foto: Rainer Brandt)”: who took the picture that the sentences before it describe. */
const credit =
  /^[([]?(?:photo(?:graph|s)?|image|picture|foto|fotos|bild|abbildung|imagen|immagine|fotografia|crédit photo|фото|写真|图)(?: (?:credit|courtesy|by|source))?\s?[:：/©]/iu;
const longestCaption = 3;

/** What stands beside the text of a page, by sentence index: references, contacts, whose page it is, captions. */
export function sideMatter({ page, sentences }: AnalyzedPage): ReadonlySet<number> {
  const beside = new Set<number>();
  const inSections = sideSections(page.type === 'article', sentences);
  for (const block of blocksOf(sentences)) {
    const [first] = block;
    if (!first || first.kind === 'heading') continue;
    const isBeside =
      first.headings.some((name) => inSections.has(name)) || isReference(block) || isCaption(block);
    if (isBeside) for (const { index } of block) beside.add(index);
  }
  return beside;
}

/** Names of the sections that are no part of the text. */
function sideSections(isArticle: boolean, sentences: readonly PageSentence[]): ReadonlySet<string> {
  const wordsOf = (some: readonly PageSentence[]): number =>
    some.reduce((sum, { words }) => sum + words, 0);
  const total = wordsOf(sentences);
  const names = sentences.flatMap(({ index, kind, text }) => {
    if (kind !== 'heading') return [];
    const isOfPublisher =
      isArticle && publisher.test(text) && wordsOf(sentences.slice(0, index)) >= end * total;
    if (!isOfPublisher && !heading.test(text)) return [];
    const below = sentences.filter(({ headings }) => headings.includes(text));
    return wordsOf(below) <= most * total ? [text] : [];
  });
  return new Set(names);
}

function isReference(block: readonly PageSentence[]): boolean {
  const text = block.map((sentence) => sentence.text).join(' ');
  return reference.test(text) && (block[0]?.kind === 'list-item' || volume.test(text));
}

function isCaption(block: readonly PageSentence[]): boolean {
  return (
    block[0]?.kind === 'paragraph' &&
    block.length <= longestCaption &&
    credit.test(block.at(-1)?.text ?? '')
  );
}

import { isByline, isDateline } from '@/lib/text/bylines';
import { isNameList } from '@/lib/text/name-lists';
import { endsSentence, isQuestion } from '@/lib/text/openings';
import type { BlockKind } from '@/lib/protocol/page';
import { isCall } from './calls';
import type { PageSentence } from './prepared-page';
import { headsPost } from './thread-posts';

/** How likely a block of a kind states something about its page. */
const kindWeights: Record<BlockKind, number> = {
  heading: 0,
  paragraph: 1,
  quote: 0.7,
  'list-item': 0.6,
  'table-row': 0.1,
  code: 0,
};

/** Notices of cookies, consent, rights, newsletters, sharing; captions and bylines. English and its nearest kin, the usual wording. */
const boilerplate =
  /\bcookies?\b.*\b(?:use|consent|accept|settings|browser|policy|verwend|utilis)|\b(?:all rights reserved|copyright ©|©\s?\d{4}|privacy policy|terms of (?:use|service)|sign up for|subscribe (?:to|now)|newsletter|(?:in|to) your inbox|(?:enter|confirm) your e-?mail|click here|read more|learn more about|share this|follow us|log ?in|advertis(?:e|ing)ment|javascript (?:is|must be)|photo(?:graph)? (?:by|credit)|image (?:credit|source|by)|getty images|alle rechte vorbehalten|tous droits réservés|todos los derechos)\b/i;
const caption =
  /^(?:figure|fig\.|table|photo|image|video|credit|source|abbildung|abb\.|tabelle|foto|figura|tabla|рис\.|图|圖|図|表)\s?[\d.:：]|^[图圖]为/iu;

/** The reader is sent off, not told: “For more information, see …”, “Contact us today”, “Ask your doctor if you have any questions”. */
const sendsOff =
  /\bif you (?:need|want|would like|require|have) (?:any )?(?:more|further|other|additional|questions)\b.{0,40}$|^(?:bei (?:weiteren )?fragen|pour (?:en savoir plus|toute question)|para (?:más información|cualquier consulta|mais informações)|per (?:maggiori|ulteriori) informazioni|voor (?:meer informatie|vragen)) |^(?:(?:for|to find out|to learn) more\b|thank(?:s| you)\b|discover more\b|contact us\b|get in touch\b|(?:help us|check out|book an?|call|visit|follow|read (?:part|more|the full|our)) )|\bread .{3,60} here\b|\b(?:contact us|call us|book a (?:free )?demo|pull request|learn how to remove this)\b|^(?:for|to) [^,]{3,120}, (?:please )?(?:see|refer to|check out|consult|head over|visit|read (?:our|the|more)|take a look)\b/i;
/** What a shop, a forum or an archive says under everything it shows. English. */
const furniture =
  /^(?:skip to|write (?:a|your own) review|discussion in ['‘“]|get your (?:free|personal)|wikimedia commons has)|\bstarted by .{2,40}, \p{Lu}\p{Ll}+ \d{1,2}, \d{4}|\b(?:(?:offer|promo|coupon|discount|voucher) codes?|\d+ ?% off|purchase protection|same[- ]day (?:shipping|dispatch)|more ways to pay|at (?:the user['’]s|your) own risk)\b/iu;
/** An entry of a list of references: “M. Schmidt, “The Discovery of Quasars,” …”, or one that ends in an address. */
const reference =
  /^(?:\p{Lu}\. ?){1,3}\p{Lu}[\p{L}-]+(?:,| et al\.| and )|^(?=.*[“"]).*https?:\/\/\S+$/u;
/** “@piet yes, that one”, “★★★★☆ Silent at night”: what someone says to another, or how they rate. */
const remark = /^(?:@\p{L}|[★☆⭐✩]{2})/u;
/** “Keywords: …” below an abstract. */
const keywords =
  /^(?:key ?words?|index terms|schl(?:ü|ue)sselw(?:ö|oe)rter|mots[- ]cl[ée]s|palabras clave|parole chiave|palavras[- ]chave|trefwoorden|ключевые слова|关键词|關鍵詞|キーワード)\s?[:：]/iu;
/** Who paid for a study. English. */
const funding =
  /\b(?:work|study|research|project|paper|authors?|trial) (?:was|were|is|are|has been) (?:\w+ly )?(?:funded|supported|financed|sponsored) (?:\w+ )?by\b/i;
/** “Not to be confused with her niece”: where else the reader may have wanted to go. */
const hatnote =
  /^(?:not to be confused with|for (?:the|other) .{2,60}, see|nicht zu verwechseln mit|ne pas confondre|no (?:se debe )?confundir con|da non confondere con|não confundir com|niet te verwarren met|не путать с)(?!\p{L})/iu;
/** “Sheila P 3 hours ago Well done!”: what readers say below a text. */
const comment =
  /^\p{Lu}.{1,40}? \d+ (?:minutes?|hours?|days?|weeks?|months?|years?) ago (?=\p{Lu})/u;
/** What states nothing of what a page is about. */
const beside = [boilerplate, sendsOff, furniture, keywords, funding, hatnote, comment];
/** “Posted 6 days ago · 41 applicants”, “Home / Floors / Oak”: parts of few words each, strung by marks. */
const strung = { parts: /\s[·•|]\s/u, path: /\s\/\s/u, fewest: { parts: 2, path: 3 }, longest: 10 };
/** “Saturday, 3 April 2026, 18:40”: when a page was written. */
const dateline =
  /^(?:\p{L}+,? )?(?:\d{1,2}(?:st|nd|rd|th|\.)? (?:de )?\p{L}+\.?,? (?:de )?\d{4}|\p{L}+ \d{1,2}, \d{4}|\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?|\d{1,2}[./]\d{1,2}[./]\d{4})(?:(?: г(?:\.|ода))|[,·|–-]? ?\d{1,2}[:.h]\d{2}(?: ?(?:[ap]\.?m\.?|Uhr))?)?$/iu;
/** A path through a site: “Home > Guides > Tides”. */
const path = /(?:^|\S )[>›»→] .+ [>›»→|] /u;
/** One of those who took part: of a single word or a few, each with a capital. */
const name =
  /^(?:(?:and|und|et|y|e|en|и) )?\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|van|von|der|\d+)){0,3}\.?$/u;
const fewestNames = 5;
const leastNamed = 0.8;
/** “1 The prices include …”: the text of a footnote. */
const footnote =
  /^\d{1,2} (?:The|An?|In|This|See|For|All|Based|Includes?|If|Requires?|When|Not|As|Source)\b/;

/**
 * How much of a statement a sentence is, 0–1: headings, captions, boilerplate and fragments are none,
 * questions and calls little.
 */
export function substance(sentence: PageSentence, language: string): number {
  const { text, kind, words } = sentence;
  let weight = kindWeights[kind];
  if (weight === 0) return 0;
  const isAboutPage = isByline(text) || dateline.test(text) || isDateline(text);
  if (kind === 'paragraph' && (isAboutPage || headsPost(sentence))) return 0;
  if (caption.test(text) || path.test(text) || isStrung(sentence)) return 0.02;
  if (words < 40 && (beside.some((said) => said.test(text)) || isCall(text))) return 0.02;
  if (isNameList(text) || isLineUp(text)) return 0.02;
  if (words < 5) return 0.05 * weight;
  if (isQuestion(text)) weight *= 0.1;
  else if (!/[.!。！।…:;]["'”’»)\]\d]*$/u.test(text) && language !== 'th')
    weight *= kind === 'paragraph' ? 0.4 : 0.8;
  if (text.endsWith(':')) weight *= 0.3;
  if (remark.test(text)) weight *= 0.3;
  if (isAside(text) || footnote.test(text) || reference.test(text)) weight *= 0.3;
  if (words > 60) weight *= 0.6;
  // A piece of a sentence that markup cut in two.
  if (/^\p{Ll}/u.test(text)) weight *= 0.4;
  return weight * Math.min(1, words / 10);
}

/** What says when a page was written, and how often it was read; where it stands. */
function isStrung({ kind, text }: PageSentence): boolean {
  if (kind !== 'paragraph' || endsSentence(text)) return false;
  return (['parts', 'path'] as const).some((by) => {
    const parts = text.split(strung[by]);
    return (
      parts.length >= strung.fewest[by] &&
      parts.every((part) => part.split(/\s+/u).length <= strung.longest)
    );
  });
}

/** “Oakhaven (4-3-3): Novak; Reyes (Bell 46), Shaw, …”, “Present: H. Marsden (Mayor), P. Achebe, …”: who took part. */
function isLineUp(text: string): boolean {
  const parts = text
    .replaceAll(/\([^)]*\)/gu, '')
    .replace(/^[^:：]{1,40}[:：]/u, '')
    .split(/[,;]\s/u);
  const named = parts.filter((part) => name.test(part.trim()));
  return parts.length >= fewestNames && named.length > leastNamed * parts.length;
}

/** In brackets as a whole, a bracket that another sentence closes, or what a star leads to. */
function isAside(text: string): boolean {
  if (/^\*+ ?\p{L}/u.test(text)) return true;
  if (!/^[([]/.test(text)) return false;
  const end = text.search(/[)\]]/);
  return end < 0 || end >= text.length - 2;
}

/** How pages announce what they are about, by language: the author or the page as the subject of telling, showing, offering. */
const patterns: Record<string, RegExp> = {
  en: /\b(?:we|this (?:paper|work|article|study|page|guide|post|section|report|tutorial|course|book)) (?:\w+ )?(?:propos|introduc|present|show|demonstrat|develop|investigat|stud|explor|describ|provid|find|explain|learn|discuss|help|offer|report|compar|conclud)|\bin this (?:paper|work|article|study|post|page|guide|report|tutorial)\b|\b(?:our|the) (?:goal|aim|purpose|main|key|results?|contribution|approach|method|model|findings?|conclusion)\b/i,
  de: /\b(?:in diesem (?:artikel|beitrag|text|kapitel|leitfaden)|diese (?:seite|studie|arbeit|anleitung)|dieser (?:artikel|beitrag|leitfaden)|wir (?:zeigen|stellen|untersuchen|erklären|beschreiben|präsentieren))/i,
  fr: /(?:dans cet? (?:article|étude|page|guide|chapitre)|cet(?:te)? (?:article|étude|page|guide)|nous (?:présentons|proposons|montrons|expliquons|étudions|décrivons))/i,
  es: /(?:en est[ea] (?:artículo|estudio|página|guía|capítulo)|est[ea] (?:artículo|estudio|página|guía) (?:explica|describe|presenta|muestra)|(?:presentamos|proponemos|mostramos|explicamos|describimos))/i,
  it: /(?:in quest[oa] (?:articolo|studio|pagina|guida|capitolo)|quest[oa] (?:articolo|studio|pagina|guida)|(?:presentiamo|proponiamo|mostriamo|spieghiamo|descriviamo))/i,
  ru: /(?:в (?:этой|данной|этом|данном) (?:статье|работе|исследовании|руководстве|разделе)|мы (?:предлагаем|представляем|показываем|описываем|исследуем))/i,
  zh: /(?:本文|本页|本頁|本研究|本指南|我们(?:提出|介绍|研究|发现)|我們(?:提出|介紹|研究|發現))/,
  ja: /(?:この(?:記事|ページ|論文|ガイド|章)では|本(?:稿|記事|論文|書)では)/,
};

/** Whether a sentence says what the page or its author sets out to say. */
export function announces(sentence: string, language: string): boolean {
  return patterns[language]?.test(sentence) ?? false;
}

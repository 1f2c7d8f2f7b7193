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

/** How a study says what came out of it. */
const findings: Record<string, RegExp> = {
  en: /\b(?:we|they|(?:the|this|our|his|her|their) (?:authors?|researchers|scientists|team|study|studies|paper|analysis|work)) (?:also |further |thus |therefore )?(?:found|find|show(?:ed|s)?|observed|concluded?|concludes|demonstrated?|demonstrates|revealed|discovered|estimated)\b|\b(?:our|these|the|their|overall) (?:\w+ )?(?:results|findings|data|experiments|observations) (?:\w+ )?(?:show|suggest|indicate|demonstrate|imply|reveal|confirm|support|point)|^(?:in conclusion|in summary|taken together|we conclude)\b/i,
  de: /(?<!\p{L})(?:(?:wir|sie|die (?:forsche\p{L}+|autor\p{L}+|studie|untersuchung)) (?:fanden|zeigen|zeigt\p{L}*|stellten|folgern|schließen|konnten zeigen|kommt zu)|(?:diese|die|unsere) (?:ergebnisse|befunde|daten) (?:zeigen|legen nahe|deuten|belegen))(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:nous (?:montrons|avons (?:trouvé|montré|constaté)|concluons)|(?:les|ces|nos) (?:résultats|données) (?:montrent|suggèrent|indiquent)|(?:l['’]étude|les auteurs) (?:montrent?|conclu\p{L}+))(?!\p{L})/iu,
  es: /(?<!\p{L})(?:(?:encontramos|mostramos|hallamos|concluimos)|(?:los|estos|nuestros) (?:resultados|datos) (?:muestran|sugieren|indican)|(?:el estudio|los autores) (?:muestra|concluye)n?)(?!\p{L})/iu,
};

/** “Results: Forty ships sank.”: parts of an abstract with their names. */
const named =
  /^(?:(?:main |key )?(?:results?|findings?|conclusions?)|ergebnisse?|schlussfolgerung(?:en)?|fazit|résultats?|resultados?|conclusi(?:ón|ones|oni)|risultati|результаты?|выводы?|结果|结论|結果|結論)(?: and discussion)?\s?[:：.–—](?!\p{N})/iu;

/** Whether a sentence tells what a study found. */
export function tellsFinding(sentence: string, language: string): boolean {
  return named.test(sentence) || (findings[language]?.test(sentence) ?? false);
}

/**
 * Wordings that send the reader to another place, by language: to a figure, a table, a chapter, to what was said above or will
 * be said below. Where only single sentences are shown, there is no such place.
 */
const patterns: Record<string, RegExp> = {
  en: new RegExp(
    [
      // “Section 508” is one of a law.
      String.raw`\b(?:fig(?:ure|s?\.)|figures|tables?|charts?|graphs?|diagrams?|box|exhibit|appendix|appendices|equations?|eq\.|listings?|chapters?|sections?(?! \d{3}))\s\(?(?:\d|[A-Z]\b|[IVX]+\b|above\b|below\b)`,
      String.raw`^below(?:,| (?:is|are|you|we)\b)|^as (?:the|this) (?:table|figure|chart|graph|map|diagram|picture|image|photo(?:graph)?|example|list)\b`,
      String.raw`\b(?:the|this|these|our|in) (?:following|above|below|preceding|previous|accompanying|adjacent|next|last) (?:\w+ )?(?:figures?|tables?|charts?|graphs?|diagrams?|maps?|pictures?|images?|photos?|lists?|examples?|sections?|chapters?|paragraphs?|parts?|steps?|excerpts?|passages?|videos?|links?)\b`,
      String.raw`\b(?:table|figure|chart|graph|map|diagram|picture|image|photo|list|video|links?|sections?) (?:above|below)\b`,
      String.raw`\b(?:mentioned|discussed|described|listed|shown|given|noted|explained|outlined|defined|pictured|seen|illustrated|depicted|introduced|presented|stated|cited) (?:above|below|earlier|previously|here|at (?:left|right)|on the (?:left|right))\b`,
      String.raw`\b(?:covered|suggested|listed|shown|the (?:one|ones|steps?|form|buttons?|options?|code|example)) (?:\w+ )?(?:above|below)(?! (?:sea|zero|average|freezing|ground|the|an?|its|\d))\b`,
      String.raw`\bas (?:already |just |previously )?(?:mentioned|discussed|noted|described|explained|stated|outlined|said) (?:in|before|above)\b|\bas (?:you|we|they) (?:will|shall|can|have|'ll|may)? ?(?:see|saw|seen|learn|learned)\b|\bas can be seen\b|\bas (?:follows|shown)\b`,
      String.raw`\b(?:aforementioned|above-mentioned|aforesaid)\b|\(\s*see\b|^see (?!how\b)|\bsee (?:also|above|below|here)\b|\blet(?:'s|’s| us) (?:see|look|turn|take|consider|examine|try)\b|\bclick\b`,
    ].join('|'),
    'i',
  ),
  de: /(?:^|[\s(])(?:siehe|vgl\.|s\. ?[ou]\.)\s|\b(?:abb(?:ildung|\.)|tab(?:elle|\.)|kapitel|abschnitt|grafik)\s\d|\b(?:oben|unten|weiter unten|zuvor|bereits|eingangs|vorhin) (?:genannt|erwähnt|beschrieben|gezeigt|dargestellt|aufgeführt|erläutert)|\bwie (?:oben|bereits|schon|eingangs|zuvor|die|in der) (?:\w+ )?(?:erwähnt|beschrieben|gezeigt|gesagt|genannt|abbildung|tabelle|grafik)|\b(?:obig|nachstehend|vorstehend|folgend)e[nrs]? (?:abbildung|tabelle|grafik|liste|beispiel|bild|übersicht)/i,
  fr: /\((?:voir|cf\.)|^voir\s|\bci-(?:dessus|dessous|contre|après|avant|joint)|\b(?:figures?|fig\.|tableaux?|chapitre|section)\s\d|\bcomme (?:mentionné|indiqué|vu|dit|expliqué|décrit|nous l[’']avons|on l[’']a|le montre)|\ble (?:tableau|graphique|schéma) (?:suivant|montre|présente)|\bla figure (?:suivante|montre|présente)|\b(?:cité|mentionné|décrit)e?s? plus haut/i,
  es: /\b(?:véase|véanse)\b|\((?:ver|véase)\b|\b(?:figura|tabla|gráfico|cuadro|capítulo|sección)\s\d|\bcomo (?:se )?(?:mencionó|muestra|indicó|vimos|hemos visto|ya se|dijimos|puede verse)|\b(?:mencionad|citad|descrit|indicad)[oa]s? (?:arriba|anteriormente|antes|más arriba)|\b(?:la|el) siguiente (?:figura|tabla|gráfico|imagen|lista|ejemplo|cuadro)|\bmás (?:arriba|abajo)\b/i,
  it: /\b(?:si veda|cfr\.)|\((?:vedi|si veda)\b|\b(?:figura|fig\.|tabella|grafico|capitolo|sezione)\s\d|\bcome (?:detto|visto|mostrato|mostra|menzionato|indicato|abbiamo visto|già)|\bsopra (?:citat|menzionat|descritt|indicat)|\bqui (?:sotto|sopra)\b|\b(?:la|il) seguente (?:figura|tabella|immagine|esempio|grafico|elenco)/i,
  pt: /\((?:ver|veja|vide)\b|\b(?:figura|fig\.|tabela|gráfico|quadro|capítulo|seção|secção)\s\d|\bcomo (?:mencionado|visto|mostra|mostrado|vimos|já|dito|indicado)|\b(?:mencionad|citad|descrit|referid)[oa]s? (?:acima|abaixo|anteriormente)|\b(?:acima|abaixo) (?:mencionad|citad|descrit)/i,
  nl: /\((?:zie|vgl\.)|^zie\s|\b(?:figuur|tabel|afbeelding|hoofdstuk|paragraaf)\s\d|\bzoals (?:hierboven|hieronder|eerder|gezegd|vermeld|te zien|beschreven)|\b(?:bovenstaande|onderstaande|eerdergenoemde|bovengenoemde|hierboven|hieronder)\b/i,
  ru: /(?:^|[\s(])(?:см\.|смотри(?:те)?\s)|как (?:показано|видно|указано|сказано|упоминалось|отмечалось|было сказано|уже)|(?:выше|ниже|ранее) ?(?:упомянут|указан|описан|привед)|вышеупомянут|вышеуказан|нижеследующ|(?:рис(?:ун\S+|\.)|таблиц\S+|табл\.|глав\S+|раздел\S*)\s\d|следующ\S+ (?:рисун|таблиц|график)/i,
  zh: /如(?:图|圖|表|上|下|前)|[见見](?:图|圖|表|下|上)|(?:上|下|前)(?:文|述|图|圖|表|列)|[图圖表]\s?\d|第.{1,3}[章节節]/,
  ja: /[図表]\s?\d|(?:下|上|次|右|左)の(?:図|表|写真|画像|グラフ|例|リスト)|前述|後述|上述|下記|上記|以下の(?:図|表|ように|とおり|通り)|[先前]に述べた|ご覧|を参照/,
  ar: /انظر|كما (?:ذكر|هو موضح|يوضح|يظهر|رأينا|أشرنا|سبق)|أعلاه|أدناه|(?:الشكل|الجدول|الرسم) (?:رقم|\d|التالي)/,
  hi: /देखें|देखिए|जैसा कि (?:ऊपर|नीचे|चित्र|तालिका|पहले)|(?:ऊपर|नीचे) (?:दिए|दी|बताए|बताई|उल्लिखित|वर्णित)|(?:चित्र|तालिका|आकृति) \d|उपर्युक्त/,
  th: /ดังรูป|ดังภาพ|ดังตาราง|ตามตาราง|รูปที่|ตารางที่|ภาพที่|ข้างต้น|ด้านล่าง|ดังต่อไปนี้/,
};

/** Whether a sentence sends its reader to another place: “As the table shows, …”, “(see Figure 3)”, “mentioned above”. */
export function pointsElsewhere(sentence: string, language: string): boolean {
  return patterns[language]?.test(sentence) ?? false;
}

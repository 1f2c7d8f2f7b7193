const spaced = (words: string): RegExp =>
  new RegExp(String.raw`(?<![\p{L}\p{M}])(?:${words})(?![\p{L}\p{M}])`, 'giu');

/**
 * What only makes a question of a text, in languages that do not space words: cut into grams with its neighbours it would
 * count for as much as what is asked about; and in Korean, where it is inflected. Elsewhere it
 * is what stop words leave: they are few, because they are left out of what is searched, too.
 */
const asking: Record<string, RegExp> = {
  // “Which tram goes there?”: to where the page is of, which says “stops at the entrance”.
  en: spaced('(?:go|goes|going) (?:there|here)'),
  zh: /[请請][问問]|[发發]生了?(?=什[么麼])|(?:有|是)?多(?=[高长長宽寬深远遠重厚快久大]的?(?:[？?]|\s*$))|(?:[是在有为為因]|是在|是因)?(?:什[么麼]时候|什麼時候|什[么麼]|[为為]何|何[时時]|何[处處]|如何|怎[么麼]|怎|哪[里裡儿些个個一種种年位]?|[谁誰]|多少|[几幾](?![何乎]))[样樣]?的?|[是能]否|[的了]?[吗嗎呢]?[？?]\s*$/gu,
  ja: /いつ(?!も)|誰|だれ|どこ|何故|なぜ|どうして|どのように|どの(?:くらい|程度)?|どれ(?:くらい|ほど)?|いくつ|いくら|どんな|どちら|(?<!幾)何(?!か)|なに|の?(?:でした|です|でしょう|ました|ます|ません)か[。？?]?\s*$|か?[。？?]\s*$/gu,
  th: /คืออะไร|อะไร(?:บ้าง)?|(?:ของ|โดย)?ใคร(?!่)|ที่ไหน|เมื่อ(?:ไหร่|ไร|ใด)|ทำไม|เพราะเหตุใด|อย่างไร|ยังไง|เท่า(?:ไหร่|ไร|ใด)|กี่|(?:แบบ|คน|ปี|ที่|สิ่ง|ชนิด)?(?:ไหน|ใด)|หรือไม่|ไหม/gu,
  ko: /(?<!\p{L})(?:언제(?:부터|까지|쯤)?|누가|누구(?:의|를|에게|와|인가요|입니까)?|어디(?:에서|에|서|로|까지|인가요|입니까)?|왜|무엇(?:을|이|으로|인가요|입니까)?|뭐(?:가|를|예요)?|어떻게|어떤|어느|얼마(?:나|를|에|인가요|입니까)?|몇)(?!\p{L})|(?<=\s)(?:수|것은?|게)?\s*(?:있|없|했|하|되었|됐|되|였)(?:습니까|나요|는가요|을까요|니까|어요)?\s*[?？]?\s*$/gu,
  de: spaced(
    'wann|wieso|weshalb|woher|wohin|we[mn]|wessen|wie ?viele?|wie (?:lange|oft)|welche[mnrs]?|gibt es|versteht man unter',
  ),
  es: spaced('cuánt[oa]s?|quién(?:es)?|adónde|se entiende por'),
  fr: spaced("l(?:e|a|es)quel(?:le)?s?|est-ce qu[ie’']?"),
  it: spaced('quant[aie]|si intende (?:con|per)'),
  pt: spaced('quant[oa]s?|quais|porquê|se entende por'),
  nl: spaced('waarom|hoeveel|welk|waarvoor'),
  pl: spaced(
    'dlaczego|czemu|skąd|dokąd|ilu|czyj\\p{L}*|któr(?:y|a|e|ą|ej|ego|ym|ych|zy)|jak(?:a|ą|iej|iego|im|ich)|kogo|komu|kim|czym|czego|po co',
  ),
  ru: spaced('почему|зачем|ч(?:ей|ья|ьё|ьи)|кому|кем|чему|куда|откуда|скольких|как(?:им|ую|ое)'),
  hi: spaced('किस(?:ने|के|की|का|े)|कहां|कितनी|कौनस[ाी]'),
  tr: spaced(
    'hangi(?:si|leri)?|kaçta|kaça|niçin|niye|nereye|nereden|nerde|nerden|kim(?:in|e|i|den|ler)|ne zaman|ne kadar|nelerdir|nedir|var ?m[ıi](?:d[ıi]r)?',
  ),
  he: spaced('(?:מ|ל|ב)?(?:היכן|לאן|מאין|כיצד|אילו)'),
};

/** A question without the words that only ask, which may leave nothing. */
export function withoutAsking(question: string, language: string): string {
  const pattern = asking[language];
  return pattern ? question.replaceAll(pattern, ' ') : question;
}

import { lexiconOf, isCountedKind } from './generative/measure-forms';
import { measuredKinds } from './generative/measures';
import { namesDate } from './answer-signs';

/** What is asked for by its name or by how it is, and units that tell it beside those of the browser (CLDR). */
interface Asked {
  kind: string;
  asks: RegExp;
  told?: RegExp;
}

const whole = (words: string): string => String.raw`(?<!\p{L})(?:${words})(?!\p{L})`;
/** “What is the …”, where a noun alone may be spoken of for something else. */
const whatIs =
  "(?:what(?:['’]s| is| was)|was ist|wie (?:ist|hoch ist)|welche|quell?e (?:est|était)|cuál (?:es|era)|qu[eé]|qual(?:e)?(?: [eèé]['’]?| era)?|qual|a que|какова|какая|какую|какой)";
const noun = (nouns: string): string =>
  String.raw`(?<!\p{L})${whatIs} (?:\p{L}{1,3}['’ ])?(?:${nouns})(?!\p{L})`;

/** What has a length in space, not in time. English. */
const stretches =
  'bridge|tunnel|river|canal|road|street|wall|dam|fence|pier|beach|coast(?:line)?|border|track|trail|path|route|island|lake|valley|ship|boat|train|rope|cable|pool';
/** “How high is the risk?” */
const noHeight =
  'risks?|rates?|fees?|rents?|prices?|costs?|charges?|fines?|tax(?:es)?|deposits?|demand|scores?|temperatures?|pressure|interest|levels?|limits?|standards?|chances?|probability|share|salar(?:y|ies)|stakes|turnout|number|death toll|toll|unemployment|inflation';

const perCent =
  '[%٪]|per ?cent|prozent|pour ?cent|por ?cient|per ?cento|por ?cento|процент|procent|प्रतिशत|ร้อยละ|百分|割|퍼센트|yüzde';

const asked: readonly Asked[] = [
  {
    kind: 'rate',
    asks: new RegExp(
      `${whole("what(?:['’]s| is| are) (?:the |your |its )?(?:\\p{L}+ )?interest rates?|wie hoch (?:ist|sind) (?:der|die) \\p{L}*zins(?:satz|sätze)|quel est le taux d['’]intérêt")}|利率是?多少`,
      'iu',
    ),
    told: new RegExp(
      String.raw`${perCent}|interest[- ]free|no interest|zinslos|zinsfrei|sans intérêt`,
      'iu',
    ),
  },
  {
    kind: 'share',
    asks: new RegExp(
      `${whole('(?:what|which) (?:percentage|per ?cent)|how many per ?cent|wie ?viele? prozent|quel pourcentage|qué porcentaje|(?:che|quale) percentuale|qual (?:é )?a (?:porcentagem|percentagem)|какой процент|hoeveel procent|welk percentage|jaki procent|ile procent')}|百分之几|何(?:パーセント|%)|몇 ?퍼센트|yüzde kaç`,
      'iu',
    ),
    told: new RegExp(
      String.raw`${perCent}|\p{N}\s?/\s?\p{N}|[½⅓¼¾⅔]|(?<!\p{L})(?:half|halves|thirds?|quarters?|fifths?|all|none|most|majority|every|entire\p{L}*|nobody|(?:in|of|out of) (?:\p{N}+|two|three|four|five|six|seven|eight|nine|ten|hundred)|hälfte|halb\p{L}*|\p{L}*drittel|\p{L}*viertel|alle\p{L}*|moitié|tiers|quarts?|tous|toutes|mitad|terci\p{L}+|cuart\p{L}+|tod[oa]s|metà|terz[oi]|quart[oi]|tutt[ie]|metade|terços?|половин\p{L}+|трет\p{L}+|четверт\p{L}+|все|helft|połow\p{L}+)(?!\p{L})|半|yarı`,
      'iu',
    ),
  },
  {
    kind: 'length',
    asks: new RegExp(
      String.raw`\bhow long (?:is|are|was|were) (?:\p{L}+ ){1,4}?(?:${stretches})s?\W*$|\bhow tall (?:is|are|was|were)\b|\bhow high (?:is|are|was|were) (?!(?:[\p{L}’']+ ){0,3}(?:${noHeight})\b)|${noun('height|hauteur|altezza|высота')}|${whole('combien mesur(?:e|ent|ait)|cuánto miden?|quanto misura(?:no)?|quanto mede[m]?')}`,
      'iu',
    ),
    told: /\p{N}\s?(?:m|cm|km|м|см|км|ft|in|['’′″"]|st|lb)(?![\p{L}\p{M}])|st(?:or(?:e?ys?|ies|eyed|ied))\b|\bfloors?\b/iu,
  },
  {
    kind: 'temperature',
    asks: new RegExp(
      `${noun('temperature?|temperatur|température|temperatura|температур\\p{L}+')}|${whole('how (?:hot|warm|cold) (?:is|are|was|were)|wie (?:warm|heiß|kalt) (?:ist|sind|war|wird)')}|(?:水温|气温|温度)(?:是)?多少|(?:水温|気温|温度)は|(?:كم|ما) (?:درجة )?(?:ال)?حرارة|तापमान (?:कितना|क्या)|อุณหภูมิ.*เท่า`,
      'iu',
    ),
    told: /\p{N}\s?(?:[°℃℉度]|(?:grad|degr|grados|gradi|graus|градус|درج|डिग्री|अंश)\p{L}*|องศา)/iu,
  },
  {
    kind: 'length',
    asks: new RegExp(
      `${noun('depth|width|tiefe|breite|profondeur|largeur|profundidad|anchura|profondità|larghezza|profundidade|largura|глубина|ширина')}|${whole('how (?:deep|wide) (?:is|are|was|were)|wie (?:tief|breit) (?:ist|sind|war|waren)')}|多[深宽寬](?=的?[？?]|$)|(?:كم|ما) (?:عمق|عرض)|(?:गहराई|चौड़ाई) कितनी|ลึก(?:กี่|เท่า)`,
      'iu',
    ),
    told: /\p{N}\s?(?:m|cm|km|м|см|км|م|米|公尺|厘米|मी|सेमी)(?![\p{L}\p{M}])|\p{N}\s?[米尺]/iu,
  },
  {
    // A tower, a deposit, a share.
    kind: 'length',
    asks: /(?<!\p{L})wie hoch (?:ist|sind|war|waren)(?!\p{L})/iu,
    told: /hoch|höhe|höher|(?<!\p{L})(?:beträg|betrug|beliefe?|belauf|lieg|lag)\p{L}*|[%$€£¥]|(?<!\p{L})(?:prozent|grad|euro|franken|dollar|cent)(?!\p{L})|\p{N}\s?(?:m|km)(?!\p{L})/iu,
  },
  {
    kind: 'mass',
    asks: new RegExp(
      `${whole('how heavy (?:is|are|was|were)|how much does .* weigh|wie schwer (?:ist|sind|war)|wie viel wieg(?:t|en)|combien pès(?:e|ent)|cuánto pesan?|quanto pesan?o?|сколько вес(?:ит|ят)')}|多重(?=的?[？?]|$)|何(?:キロ|グラム)|(?:كم|ما)(?: يبلغ| هو)? (?:يزن|تزن|وزن)|वज़?न कितना|หนักเท่า`,
      'iu',
    ),
    told: /\p{N}\s?(?:kg|g|кг|г|т|كغ|كجم|किग्रा|กก|قيراط[\p{L}\p{M}]*|طن[\p{L}\p{M}]*|غرام[\p{L}\p{M}]*|كيلو[\p{L}\p{M}]*)(?![\p{L}\p{M}])|\p{N}\s?(?:公?斤|千?克|キロ|グラム)/iu,
  },
  {
    kind: 'letters',
    asks: /多少(?:个|個)?(?:字|词)(?!母)|何(?:文)?字|몇 ?(?:글자|자)(?!\p{L})/u,
    told: /(?:\p{N}|[一二三四五六七八九十百千万])\s?(?:个|個)?(?:汉字|字符|字|词|文字|글자|자)/u,
  },
];

/** “Wie viele Meter”, “сколько литров”: asked for in its unit. */
const inUnit =
  /(?<!\p{L})(?:how many|wie ?viele?|combien d(?:e |['’])|cuánt[oa]s?|quant[ioea]s?|сколько|كم) ([\p{L}\p{M}]+)/iu;

/** Tells of texts whether they hold the measure that a question asks for; null where it asks for none. */
export function measureAsked(
  question: string,
  language: string,
): ((text: string) => boolean) | null {
  const direct = asked.find(({ asks }) => asks.test(question));
  if (direct) {
    const { kind, told } = direct;
    return (text) => told?.test(text) === true || measuredKinds(text, language).has(kind);
  }
  const unit = inUnit.exec(question)?.[1]?.toLowerCase() ?? '';
  const kind = lexiconOf(language)
    .forms.get(unit)
    ?.find((each) => isCountedKind(each.kind))?.kind;
  if (kind === undefined) return null;
  return (text) =>
    measuredKinds(text, language).has(kind) || (kind === 'duration' && namesDate(text, language));
}

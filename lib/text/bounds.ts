/** How texts say from where to where something goes: “4 to 6 years”, “under 3”, “65 and over”. */

const spaced = (words: string): string => String.raw`(?<![\p{L}\p{M}])(?:${words})`;

/** Stands between the ends: “4–6”, “4 bis 6”. */
export const spanJoint =
  /^(?:[-‐]?\s(?:to|through|bis|à|a|al|até|tot(?: en met)?|и?\s?до|إلى|se|से|ถึง|まで)\s|\s?[-‐‑–—−~〜～到至]\s?|から|ถึง|से\s)$/iu;

/** “Between 4 and 6”. */
export const betweenEnds = {
  before: new RegExp(
    String.raw`${spaced('between|zwischen|entre|tra|fra|między|tussen|между|بين')}\s(?:l['’])?$`,
    'iu',
  ),
  joint: /^\s(?:and|und|et|y|e|i|en|и|و)\s?$/iu,
};

/** A bound of a span by the words beside its number. */
interface Bound {
  end: 'from' | 'to';
  /** Whether the number itself still counts. */
  isWithin: boolean;
  before?: RegExp;
  after?: RegExp;
}

/** @param unspaced Words of scripts that have no spaces around them. */
const before = (words: string, unspaced: string): RegExp =>
  new RegExp(String.raw`(?:${spaced(words)}|${unspaced})\s?$`, 'iu');
const after = (words: string): RegExp =>
  new RegExp(String.raw`^\s?(?:${words})(?![\p{Ll}\p{M}])`, 'iu');

/** In eleven languages, the longer words first: “not under” is no “under”. */
export const bounds: readonly Bound[] = [
  {
    end: 'from',
    isWithin: true,
    before: before(
      String.raw`from|at least|no(?:t)? (?:less|fewer|younger|under) than|not under|starting at|ab|mindestens|nicht unter|à partir de|dès|au moins|a partir de|desde(?: los)?|al menos|a partire da|da(?:i|gli)?|almeno|pelo menos|vanaf|minstens|от|с|не менее|من|ابتداء من|कम से कम`,
      'ตั้งแต่|从|自|满|滿',
    ),
    after: after(
      String.raw`\+|(?:and|or) (?:over|above|older|more|up(?:wards)?|longer|heavier)|und (?:älter|mehr|darüber)|oder (?:älter|mehr|länger)|et (?:plus|\+)|ou plus|[yo] (?:más|mayores)|[eo] (?:più|oltre)|in su|(?:e|ou) mais|en (?:ouder|meer|hoger)|of (?:ouder|meer)|и (?:старше|более|выше)|فأكثر|فما فوق|[وأ]و? أكثر|(?:या|और) (?:अधिक|ऊपर)|及?以上|から|ขึ้นไป|이상`,
    ),
  },
  {
    end: 'to',
    isWithin: true,
    before: before(
      String.raw`up to(?: and including)?|until|at most|no(?:t)? (?:more|older|heavier|longer) than|max(?:imum|\.)?|bis(?: zu)?|höchstens|maximal|jusqu['’]à|au plus|hasta(?: los)?|como máximo|fino a(?:i|gli)?|al massimo|até(?: os)?|no máximo|tot(?: en met)?|hoogstens|до|не более|حتى|अधिकतम`,
      'ไม่เกิน|最多|最大|不超过|不超過',
    ),
    after: after(
      String.raw`(?:and|or) (?:under|below|younger|less|fewer|shorter)|(?:und|oder) (?:jünger|weniger|darunter)|(?:et|ou) moins|[yo] menos|[eo] meno|(?:e|ou) menos|en jonger|of minder|и (?:младше|менее)|فأقل|तक|及?以[下内內]|まで|이하|까지`,
    ),
  },
  {
    end: 'from',
    isWithin: false,
    before: before(
      String.raw`over|above|more than|older than|heavier than|longer than|exceeding|über|älter als|mehr als|schwerer als|länger als|plus d[e']|de plus de|más de|mayor(?:es)? de|più di|oltre(?: i)?|sopra i|mais de|maior(?:es)? de|acima d[eo]s?|boven(?: de)?|meer dan|ouder dan|старше|свыше|более|больше|أكثر من|فوق`,
      'มากกว่า|(?<!ไม่)เกิน|(?<!不)超[过過]',
    ),
    after: after(String.raw`से (?:अधिक|ज़?्?यादा|ऊपर)|超|초과`),
  },
  {
    end: 'to',
    isWithin: false,
    before: before(
      String.raw`under|below|less than|fewer than|younger than|lighter than|unter|jünger als|weniger als|leichter als|moins d[e']|menos de|menor(?:es)? de|meno di|sotto i|abaixo d[eo]s?|onder(?: de)?|jonger dan|minder dan|младше|менее|меньше|أقل من|تحت|دون`,
      'ต่ำกว่า|น้อยกว่า|不足|未[满滿]',
    ),
    after: after(String.raw`से कम|未満|未满|未滿|미만`),
  },
];

/** “Up to 7 days before arrival”: what is so much earlier, or more. */
export const aheadOf =
  /^\s?(?:before|ahead|prior|in advance|vor(?:her)?|avant|antes|prima|vóór|van tevoren|до|قبل|पहले|ก่อน|前)(?![\p{Ll}\p{M}])/iu;

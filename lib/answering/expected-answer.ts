import type { WordReader } from '@/lib/text/terms';
import { namesDate, namesOccasion, namesReason, namesWay, numberWords } from './answer-signs';

/** What kind of thing a question asks for, where its wording tells; an occasion is a time at which something always is so. */
export type ExpectedAnswer = 'number' | 'date' | 'occasion' | 'name' | 'reason' | 'manner' | null;
type Kind = Exclude<ExpectedAnswer, null>;

/** “What is the population of Tonga?”, “What was the film's budget?”: what is measured, asked for by its name. */
const measured =
  /\bwhat(?:['’]s| (?:is|was|are|were)) (?:the |its |their |his |her |[\p{L} ]+['’]s? )(?:[\p{L}-]+ ){0,2}(?:population|height|length|width|depth|temperature|percentage|proportion|distance|speed|weight|salary|price|cost|capacity|elevation|altitude|budget|gdp|density|duration|frequency|ratio|wavelength)(?: (?:of|in|for|from|between|on|at|to)\b|\s*\?|$)|\bwhat (?:fraction|proportion|share|temperature|speed|height)\b/iu;

/** Question wordings in the languages we know, most telling first. */
const wordings: readonly (readonly [Kind, RegExp])[] = [
  [
    'number',
    /\bhow (?:many|much|long|old|far|tall|big|often|high|large|fast|deep|heavy|strong|wide|warm|hot|cold)\b|\bwhat (?:percent|percentage|number|amount|age|price|cost)\b|\bhow\b.*\bcost\b|\bwhat (?:do(?:es)?|did|will|would) .*\bcost\b|\bwie ?(?:viele?|lange?|alt|hoch|groß|oft|weit|schnell|schwer|tief|teuer)\b|\bwas kostet\b|\bcombien\b|cuánt[oa]s?\b|\bquant[aeio]s?\b|\bhoe(?:veel|lang| (?:lang|oud|hoog|groot|vaak|ver|duur|diep|breed|zwaar|snel|warm|koud))\b|\bwat kost(?:en|te)?\b|(?:^\W*|\b(?:co|do|na|od|po|przez|w|za) )il[eu] (?!de\b)|jak (?:długo|często|daleko|wysok\p{L}+|stary|star[ae]|głębok\p{L}+|duż\p{L}+|szybk\p{L}+)|сколько|多少|多[高长長宽寬深远遠重厚快久大](?=的?[？?]|$)|几|幾|いくつ|いくら|何[人個年歳回]|كم|कितन|เท่าไ|กี่|얼마|몇|(?<!\p{L})kaça?(?!\p{L})|ne kadar|כמה/iu,
  ],
  [
    'occasion',
    /\bwhen\s+(?:do|does|is|are|can|may|should|must|will|would)\b|\bwann (?:ist|sind|kann|können|darf|dürfen|soll|muss|müssen|wird|werden)\b/iu,
  ],
  ['number', measured],
  [
    'date',
    // “What happened when he died?” does not ask when.
    /^(?:(?!.*,.*\b(?:what|who|which|where|how)\b)\W*|.*\b(?:and|or|since|until|by|from|about|exactly|tell me|explain|know) )when\b|\bwhen\s+(?:did|was|were|has|have|had|could|shall)\b|\bwhen\W*$|\b(?:what|which) (?:year|date|day|month|century|decade|time)\b|\bwann\b|\bin welchem jahr|\bquand\b|en quelle année|cuándo|en qué año|\bquando\b|in che anno|\bwanneer\b|\bhoe laat\b|\b(?:welk jaar|welke (?:dag|datum))\b|\bkiedy\b|w którym roku|którego dnia|\bo której\b|когда|в каком году|什么时候|何时|哪一?年|什麼時候|いつ|متى|कब|เมื่อ(?:ใด|ไร)|ปีใด|언제|ne zaman|kaçta|saat kaç|kaç yılında|hangi (?:yıl|gün|ay|tarih|saat)|מתי/iu,
  ],
  [
    'name',
    /\b(?:who|whom|whose|where)\b|\b(?:what|which) (?:city|country|state|place|location|person|company|team)\b|\b(?:wer|wem|wen|wo)\b|\b(?:qui|où)\b|\bwie (?:is|was|zijn|waren|heeft|had|hebben|werd|wordt|kan|mag|moet)\b|\bwaar\b|quién|dónde|\b(?:chi|dove)\b|\b(?:kto|kogo|komu|gdzie)\b|\b(?:кто|кого|кому|где)\b/iu,
  ],
  [
    'reason',
    /\bwhy\b|\bhow come\b|\bwhat (?:causes?|caused|makes|made)\b|\bwarum\b|\bwieso\b|\bweshalb\b|\bpourquoi\b|por qu[eé]\b|\bperché\b|\bwaarom\b|\b(?:dlaczego|czemu)\b|почему|зачем|为什么|為什麼|なぜ|どうして|لماذا|क्यों|ทำไม|왜|\b(?:neden|niçin|niye)\b|למה|מדוע/iu,
  ],
  [
    'manner',
    /\bhow (?:do|does|did|can|could|is|are|was|were|to|would|should|has|have)\b|^\W*wie (?!heiß|nennt)|\bund wie\b|^\W*(?:et )?comment(?! s['’]appelle)|cómo(?! se llam)|^\W*(?:come|como)(?! si chiam| se cham)\b|^\W*hoe\b(?! (?:heet|heten|heette|noem))|^\W*jak (?!się nazyw|nazyw|ma na imię)|^\W*как(?! зовут| называ)(?!\p{L})|如何|怎|どのように|كيف|कैसे|อย่างไร|어떻게|nasıl|איך|כיצד/iu,
  ],
];

export function expectedAnswer(question: string): ExpectedAnswer {
  return wordings.find(([, wording]) => wording.test(question))?.[0] ?? null;
}

export function asksWhen(expected: ExpectedAnswer): boolean {
  return expected === 'date' || expected === 'occasion';
}

/** How much it tells that a sentence holds something of a kind, against a number. */
const telling = { date: 0.8, occasion: 0.4, pastOccasion: 0.2, reason: 0.5, manner: 0.3 };

/** The first name that the question does not give, and each of a few more. */
const nameTells = { first: 0.32, further: 0.08, most: 3 };

/**
 * How far a sentence holds something of the expected kind, 0–1; 0 where it has none. A name counts only if the question
 * and the title do not already give it; German writes every noun with a capital and many scripts have none, so there
 * names tell little.
 *
 * @param known Stems of the words of question and title.
 */
export function holdsExpected(
  expected: ExpectedAnswer,
  sentence: string,
  known: ReadonlySet<string>,
  reader: WordReader,
): number {
  const { language } = reader;
  switch (expected) {
    case 'number':
      return numberWords.test(sentence) ? 1 : 0;
    case 'date':
    case 'occasion': {
      if (namesDate(sentence, language)) return telling.date;
      const occasion = expected === 'occasion' || language !== 'en' ? 'occasion' : 'pastOccasion';
      return namesOccasion(sentence, language) ? telling[occasion] : 0;
    }
    case 'reason':
      return namesReason(sentence, language) ? telling.reason : 0;
    case 'manner':
      return namesWay(sentence, language) ? telling.manner : 0;
    case 'name': {
      const names = (sentence.match(/(?<=[\p{Ll},;:–-] )\p{Lu}\p{L}+/gu) ?? []).filter(
        (name) => !known.has(reader.stem(name.toLowerCase())),
      ).length;
      if (names === 0) return 0;
      const further = language === 'de' ? 0 : Math.min(nameTells.most, names - 1);
      return nameTells.first + nameTells.further * further;
    }
    case null:
      return 0;
  }
}

const noWords: ReadonlySet<string> = new Set();
/** “In the end” does not say when. */
const leastTelling = telling.manner;

/** Whether a sentence holds something of a kind by itself; always where none is expected. */
export function isOfKind(expected: ExpectedAnswer, sentence: string, reader: WordReader): boolean {
  return expected === null || holdsExpected(expected, sentence, noWords, reader) >= leastTelling;
}

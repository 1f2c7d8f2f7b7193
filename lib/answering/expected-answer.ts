import type { WordReader } from '@/lib/text/terms';

/** What kind of thing a question asks for, where its wording tells. */
export type ExpectedAnswer = 'number' | 'date' | 'name' | 'reason' | null;

/** Question wordings in the languages we know, most telling first. */
const wordings: readonly (readonly [Exclude<ExpectedAnswer, null>, RegExp])[] = [
  [
    'number',
    /\bhow (?:many|much|long|old|far|tall|big|often|high|large|fast|deep|heavy|strong|wide|warm|hot|cold)\b|\bwhat (?:percent|percentage|number|amount|age|price|cost)\b|\bhow\b.*\bcost\b|\bwie ?(?:viele?|lange?|alt|hoch|groß|oft|weit)\b|\bcombien\b|cuánt[oa]s?\b|\bquant[aeio]\b|сколько|多少|几|幾|いくつ|いくら|何[人個年歳回]|كم|कितन|เท่าไ|กี่/iu,
  ],
  [
    'date',
    /\bwhen\b|\b(?:what|which) (?:year|date|day|month|century|decade|time)\b|\bwann\b|\bin welchem jahr|\bquand\b|en quelle année|cuándo|en qué año|\bquando\b|in che anno|когда|в каком году|什么时候|何时|哪一?年|什麼時候|いつ|متى|कब|เมื่อ(?:ใด|ไร)|ปีใด/iu,
  ],
  [
    'name',
    /\b(?:who|whom|whose|where)\b|\b(?:what|which) (?:city|country|state|place|location|person|company|team)\b|\b(?:wer|wem|wen|wo)\b|\b(?:qui|où)\b|quién|dónde|\b(?:chi|dove)\b|\b(?:кто|кого|кому|где)\b/iu,
  ],
  [
    'reason',
    /\bwhy\b|\bhow come\b|\bwhat (?:causes?|caused|makes|made)\b|\bwarum\b|\bwieso\b|\bpourquoi\b|por qué|\bperché\b|почему|зачем|为什么|為什麼|なぜ|どうして|لماذا|क्यों|ทำไม/iu,
  ],
];

const numberWords =
  /\p{N}|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred|thousand|million|billion|half|third|quarter|twice|once)\b|[一二三四五六七八九十百千万两]/iu;
const dateWords =
  /\b1\d{3}\b|\b20\d{2}\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday|century|\d{2,4}s|bc|ad)\b|\d(?:st|nd|rd|th)\b|\d{4}|\d+\s?[年月日]|\b\d{1,2}\s?:\s?\d{2}\b|\b[ap]\.\s?m\.|\d\s?[ap]m\b|\bevery (?:day|week|month|year|morning|evening|night|hour|spring|summer|autumn|winter)\b/iu;
const reasonWords =
  /\b(?:because|due to|since|so|as a result|the result|results? in|reason|therefore|thus|hence|caus(?:e[sd]?|ing)|leads? to|raises?|produces?)\b|\bweil\b|\bdamit\b|parce que|\bporque\b|perché|потому|因为|因為|ため|から|لأن|क्योंकि|เพราะ/iu;

export function expectedAnswer(question: string): ExpectedAnswer {
  return wordings.find(([, wording]) => wording.test(question))?.[0] ?? null;
}

/** How much it tells that a sentence holds something of a kind, against a number. */
const telling = { date: 0.8, reason: 0.4 };

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
  switch (expected) {
    case 'number':
      return numberWords.test(sentence) ? 1 : 0;
    case 'date':
      return dateWords.test(sentence) ? telling.date : 0;
    case 'reason':
      return reasonWords.test(sentence) ? telling.reason : 0;
    case 'name': {
      const names = (sentence.match(/(?<=[\p{Ll},;:–-] )\p{Lu}\p{L}+/gu) ?? []).filter(
        (name) => !known.has(reader.stem(name.toLowerCase())),
      ).length;
      if (names === 0) return 0;
      const further = reader.language === 'de' ? 0 : Math.min(nameTells.most, names - 1);
      return nameTells.first + nameTells.further * further;
    }
    case null:
      return 0;
  }
}

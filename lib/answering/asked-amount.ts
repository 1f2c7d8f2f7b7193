import type { WordReader } from '@/lib/text/terms';
import { bounds, spanJoint } from '@/lib/text/bounds';
import { figuresIn, years, type Figure, type Unit } from './spans';

/** A number that a question says of what it asks about: “my 5 year old”, “a parcel of 4 kg”, “3 nights”. */
export interface AskedAmount {
  value: number;
  unit: Unit;
  /** How old somebody is: a page gives that without a unit, too (“Over 65”). */
  isAge: boolean;
}

/** Who is of an age, and what it is called. */
export const ofAnAge =
  /(?<!\p{L})(?:age[ds]?|years? old|month(?:s?[ -])olds?|year(?:s?[ -])olds?|olds?|child(?:ren)?|kids?|teen(?:ager)?s?|adults?|seniors?|pensioners?|bab(?:y|ies)|infants?|toddlers?|youths?|son|daughter|boys?|girls?|alter|jährig\p{L}*|kind(?:er|ern|es)?|sohn|tochter|mädchen|jungen?|jugendliche\p{L}*|erwachsene\p{L}*|senior\p{L}*|enfants?|âge|âgée?s?|fils|fille|garçons?|adultes?|bébés?|jeunes?|niñ[oa]s?|edad|adult[oaie]s?|bebés?|hij[oa]s?|jóvenes|mayores|bambin\p{L}|età|figli[oa]?|ragazz\p{L}|neonat\p{L}|anzian\p{L}|crianças?|idade|filh[oa]s?|bebês?|jove(?:m|ns)|idosos?|kinderen|kleuters?|leeftijd|zoon|dochter|volwassenen?|jarige?n?|дет\p{L}{1,3}|реб[её]н\p{L}+|возраст\p{L}*|взросл\p{L}+|пенсионер\p{L}*|сын\p{L}*|доч\p{L}+|младен\p{L}+|летн\p{L}+)(?!\p{L})|[岁歲歳才]|儿童|兒童|成人|年[龄齡]|[婴嬰]儿|老人|子供|子ども|こども|大人|年齢|小人|幼児|어린이|아이|성인|나이|연령|청소년|아동|[0-9]+\s?[세살]|طفل|أطفال|عمر|كبار السن|بالغ|बच्च|उम्र|आयु|वयस्क|เด็ก|ผู้ใหญ่|อายุ/iu;

/** “I am 67”, “aged 9”, “a child of 9”: a number that nothing stands behind. */
const ageBefore =
  /(?<!\p{L})(?:aged?|(?:i['’]?\s?a?m|he is|she is|he['’]s|she['’]s|they are|is|was|turns?|ist|bin|wird|est|suis|es|soy|è|sono|é|sou|ben)|(?:of|von|mit|de|di|da|van)|para|,)\s$|(?:[\p{Script=Cyrillic}]\s|[:(]\s?)$/iu;
/** Nobody is older. */
const oldest = 115;

/** Weeks and more are counted of an age. */
export const leastOfAge = 7;

/** The amounts that a question names, without those that are bounds themselves (“under 12”). */
export function amountsAsked(question: string, reader: WordReader): AskedAmount[] {
  const { language } = reader;
  const { text, figures } = figuresIn(question, language);
  const hasAge = ofAnAge.test(question) || ageOfSpeaker.test(question);
  return figures.flatMap((figure, at): AskedAmount[] => {
    const lead = text.slice(figures[at - 1]?.end ?? 0, figure.start);
    const rest = text.slice(figure.end, figures[at + 1]?.start);
    if (isBound(lead, rest) || (figures[at + 1] && spanJoint.test(rest))) return [];
    if (at > 0 && spanJoint.test(lead)) return [];
    const { value, unit } = figure;
    if (unit) {
      const isAge = hasAge && unit.dimension === 'duration' && unit.factor >= leastOfAge;
      return [{ value: value * unit.factor, unit, isAge }];
    }
    if (hasAge && isBareAge(figure, lead, reader))
      return [{ value: value * years.factor, unit: years, isAge: true }];
    const counted = countedBy(figure.noun ?? '', reader);
    return counted ? [{ value, unit: counted, isAge: false }] : [];
  });
}

/** A question without its amounts and who is so old: “How much is a ticket for …?” */
export function withoutAmounts(question: string, { language }: WordReader): string {
  const { text, figures } = figuresIn(question, language);
  const rest = figures.toReversed().reduce((left, { start, end, noun }) => {
    const behind = left.slice(end);
    const unit = noun === null ? '' : (/^[\s-]?[\p{L}\p{M}]+/u.exec(behind)?.[0] ?? '');
    return `${left.slice(0, start)} ${behind.slice(unit.length)}`;
  }, text);
  return rest.replaceAll(new RegExp(ofAnAge, 'giu'), ' ');
}

/** What is counted by a word that is no unit of measure: “3 nights”. */
export function countedBy(noun: string, reader: WordReader): Unit | null {
  const [word] = reader.words(noun);
  return word === undefined ? null : { dimension: `of ${reader.stem(word)}`, factor: 1 };
}

const ageOfSpeaker =
  /(?<!\p{L})(?:i['’]?\s?a?m|ich bin|j['’]ai|tengo|ho|tenho|ik ben|мне)\s\p{Nd}/iu;

function isBareAge({ value, noun }: Figure, lead: string, reader: WordReader): boolean {
  return value <= oldest && ageBefore.test(lead) && (noun === null || !countedBy(noun, reader));
}

function isBound(lead: string, rest: string): boolean {
  return bounds.some(
    ({ before, after }) => before?.test(lead) === true || after?.test(rest) === true,
  );
}

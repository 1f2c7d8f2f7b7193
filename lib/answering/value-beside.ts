import type { AnalyzedPage } from './analyzed-page';
import type { QuotedEntry } from './build-answer';
import type { Question } from './question';

/** How many sentences on a value is looked for. */
const reach = 2;

/** What a question asks for, and how a sentence gives it. */
interface Asked {
  readonly asks: RegExp;
  readonly value: RegExp;
}

/** “What do I have to pay”, “Who chooses”, in the languages we know. */
const kinds: readonly Asked[] = [
  {
    asks: /(?<!\p{L})(?:how much|costs?|price|pay|paid|charged?|(?:be)?zahlen?|kost\p{L}*|payer|paie|coût\p{L}*|pagar?|pagare|pago|paga(?:mos|no)?|cuesta\p{L}*|costa\p{L}*|custa\p{L}*|(?:за)?плат\p{L}*|сто(?:ит|ят))(?!\p{L})|多少钱|收费|费用|お金|料金|いくら|費用|بكم|سعر|ثمن|أدفع|पैस|शुल्क|किराया|ราคา|เสียเงิน|จ่าย/iu,
    value:
      /[$€£¥₹₽₩]\s?\p{N}|\p{N}\s?(?:[€£¥₹₽₩元円]|(?:euros?|eur|dollars?|pounds|yen|yuan|rupees|rubles|baht|chf|kr|zł|руб\p{L}*|ريال|دينار|دولار|रुपये|บาท)(?![\p{L}\p{M}]))/giu,
  },
  {
    // Not who somebody is: a name behind is another's.
    asks: /^¿?(?:\p{L}{1,4} )?(?:who|qui|quién|chi|quem|кто)(?! (?:is|was|est|était|es|era|è|é|foi)(?!\p{L}))(?!\p{L})/iu,
    // Nothing but a person or a place has two capitals in the middle of a sentence, but for German.
    value: /(?<=[\p{Ll},] )\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?!\p{L})/gu,
  },
];

/**
 * Where a question asks for a sum or a person and a passage that answers names none, that passage up to the one named behind
 * it: “Smoking is forbidden. Whoever smokes pays £120.”
 */
export function withValueBeside(
  { sentences, language }: AnalyzedPage,
  { text }: Question,
  entries: readonly QuotedEntry[],
): readonly QuotedEntry[] {
  const asked = language === 'de' ? kinds.slice(0, 1) : kinds;
  const value = asked.find(({ asks }) => asks.test(text))?.value;
  if (!value) return entries;
  const tells = (passage: QuotedEntry['sentences']): boolean =>
    passage.some((sentence) =>
      (sentence.text.match(value) ?? []).some((told) => !text.includes(told)),
    );
  if (entries.some((entry) => tells(entry.sentences))) return entries;
  return entries.map((entry) => {
    const last = entry.sentences.at(-1);
    if (!last || last.kind === 'table-row') return entry;
    const behind = sentences
      .slice(last.index + 1, last.index + 1 + reach)
      .filter(({ blockId }) => blockId === last.blockId);
    const at = behind.findIndex((sentence) => tells([sentence]));
    return at < 0
      ? entry
      : { ...entry, sentences: [...entry.sentences, ...behind.slice(0, at + 1)] };
  });
}

/** The year before the first of each Japanese era of the last hundred years and more. */
const japanese: Record<string, number> = {
  明治: 1867,
  大正: 1911,
  昭和: 1925,
  平成: 1988,
  令和: 2018,
};
const japaneseYear = new RegExp(`(${Object.keys(japanese).join('|')})(元|\\d{1,2})(?=年)`, 'gu');

/** Thai years are those of Buddha: 543 more. */
const sinceBuddha = 543;
const thaiMonths =
  'มกราคม|กุมภาพันธ์|มีนาคม|เมษายน|พฤษภาคม|มิถุนายน|กรกฎาคม|สิงหาคม|กันยายน|ตุลาคม|พฤศจิกายน|ธันวาคม';
const thaiYear = new RegExp(
  `(?:พ\\.?ศ\\.?|(?<before>ปี|${thaiMonths}))(?<space>\\s?)(?<year>2[45]\\d\\d)(?!\\d)`,
  'gu',
);

/** A text with years of Japanese and Thai eras as those that all count: 令和11年 as 2029年, พ.ศ. 2498 as ค.ศ. 1955. */
export function inCommonEra(text: string, language: string): string {
  if (language === 'ja')
    return text.replaceAll(japaneseYear, (_, era: string, year: string) =>
      String((japanese[era] ?? 0) + (year === '元' ? 1 : Number(year))),
    );
  if (language !== 'th') return text;
  return text.replaceAll(thaiYear, (...match) => {
    const {
      before = 'ค.ศ.',
      space = '',
      year,
    } = match.at(-1) as Record<string, string | undefined>;
    return before + space + (Number(year) - sinceBuddha);
  });
}

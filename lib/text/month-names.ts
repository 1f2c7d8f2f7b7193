/** “2024年9月30日”, “9月”, “5月份”, “9월 30일”; “6月間” is how long. */
const dates =
  /(?<!\d)(?:(\d{4}) ?[年년] ?)?(1[0-2]|[1-9]) ?[月월]份?(?: ?(\d{1,2}) ?[日号號일])?(?![間间])/gu;
/** “1905년”: a year alone; “5년” are five. */
const koreanYears = /(?<=(?<!\d)\d{4}) ?년(?:도)?(?!\s?[간동대])/gu;
const english = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });

/** Dates as Chinese, Japanese and Korean write them with the English name of their month: of a figure nobody could say that it is one. */
export function withMonthNames(text: string): string {
  return text
    .replaceAll(dates, (_, year = '', month: string, day = '') => {
      const name = english.format(Date.UTC(2000, Number(month) - 1));
      return ` ${name} ${day} ${year} `;
    })
    .replaceAll(koreanYears, ' ');
}

/** „Um wie viel Uhr schließt es?“ */
const elsewhere =
  /(?<!\p{L})(?:um wie ?viel uhr|à quelle heure|a qué hora|a che ora|a que horas|hoe laat|во сколько(?! (?:\p{L}+ )?(?:об[оы]\p{L}|раз(?!\p{L})))|в котором часу|في أي ساعة)(?!\p{L})|几点|幾點|何時(?:に|まで|から)|कितने बजे|몇 시|mấy giờ|กี่โมง/iu;
/** English asks for a day so, too: “What time of year?” */
const inEnglish = /\b(?:what time|what hour)\b(?! of (?:the )?(?:year|month|day))/i;
const clock =
  /\b\d{1,2}[:.h]\d{2}\b|\d\s?[ap]\.?\s?m\b|\bo['’]clock\b|\d hours?\b|\b(?:noon|midday|midnight|sunrise|sunset|dawn|dusk)\b|\b(?:half|quarter) (?:past|to)\b/i;

/** Whether a question in another language than English asks for a time of day, in words that ask for no other time. */
export function asksForClockElsewhere(question: string): boolean {
  return elsewhere.test(question);
}

/** Whether a question in English asks for a time of day. */
export function asksForClock(question: string): boolean {
  return inEnglish.test(question);
}

/** Whether an English sentence has a time of day. */
export function namesClock(sentence: string): boolean {
  return clock.test(sentence);
}

const asks = /\bhow (?:often|frequent(?:ly)?|regularly)\b/i;
const tells =
  /\b(?:every|each|per|once|twice|thrice|times|daily|weekly|fortnightly|monthly|quarterly|yearly|annual(?:ly)?|hourly|nightly|never|rarely|seldom|sometimes|always|often|usually|regularly|frequently|constantly|an? (?:minute|hour|day|night|week|fortnight|month|quarter|year|season|decade|century))\b/i;

/** What tells how often something happens, where a question in English asks for that; null for others. */
export function frequencyAsked(question: string): RegExp | null {
  return asks.test(question) ? tells : null;
}

/** English; other languages are read word by word in it. */
const asksPrice =
  /\bhow much (?:is|are|was|were|does|do|did|will|would|for)\b|\bwhat(?:['’]s| is| are| was| were| does| do) .*(?:price|cost)\b|\bprice\b/iu;
/** “How much is it to send?” asks for what is paid besides. */
const asksBeside =
  /\b(?:to|ship\p{L}*|deliver\p{L}*|post\p{L}*|mail\p{L}*|sen[dt]\p{L}*|handling|deposit\p{L}*|late|penalt\p{L}*|fines?|fees?|charge[ds]?|surcharges?|refund\p{L}*|return\p{L}*|extra|tax\p{L}*|total|altogether)\b/iu;

const sums =
  /[$€£¥₹]\s?\p{N}|\p{N}\s?(?:[$€£¥₹]|(?:euros?|dollars?|pounds|rupees|cents|usd|eur|gbp)\b)/giu;
const beside =
  /\b(?:shipping|delivery|postage|handling|deposit|late fees?|registration fees?|penalty|surcharge|gift[- ]wrap\p{L}*|restocking)\b/iu;
/** “Standard delivery in Ireland costs €4.90; it is free from €100.” */
const ofDelivery =
  /^(?:\p{L}+ ){0,2}(?:shipping|delivery|postage|returns?)\b(?!.*\b(?:included|including|incl)\b)/iu;
/** “It costs $12 including delivery.” */
const ofThing = /\b(?:costs?|pric(?:es?|ed)|incl\p{L}*|plus)\b/iu;

/** Tells of sentences whether they give what is paid besides a thing, where its price is asked for; null where it is not. */
export function otherCharges(question: string): ((sentence: string) => boolean) | null {
  if (!asksPrice.test(question) || asksBeside.test(question)) return null;
  return (sentence) =>
    ofDelivery.test(sentence) ||
    (beside.test(sentence) && !ofThing.test(sentence) && sentence.match(sums)?.length === 1);
}

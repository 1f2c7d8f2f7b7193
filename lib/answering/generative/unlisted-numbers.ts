/** “One” is mostly an article, and has no value of its own. */
export const one =
  /一|(?<![\p{L}\p{M}])(?:one|ein(?:e[nmrs]?)?|une?|un[oa]|um|uma|een|один|одна|одно|одного|одной|одну|واحد|واحدة|एक|หนึ่ง)(?![\p{L}\p{M}])/iu;

/** What says of how many things it speaks. English. */
export const two = /\b(?:both|neither|either|pair|twins?|couple)\b/i;

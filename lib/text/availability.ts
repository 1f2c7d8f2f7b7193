/** Whether goods can be had, as shops say it beside them and as people ask for it. */

const gone =
  /(?<!\p{L})(?:sold[- ]out|out of stock|unavailable|not available|ausverkauft|vergriffen|nicht (?:auf lager|vorrätig|lieferbar|verfügbar)|épuisée?s?|en rupture|indisponibles?|agotad[oa]s?|no disponibles?|esgotad[oa]s?|indispon[ií]ve(?:l|is)|esaurit[oaie]|non disponibil[ei]|uitverkocht|niet (?:op voorraad|leverbaar)|wyprzedan\p{L}+|niedostępn\p{L}+|tükendi|нет в наличии|распродан\p{L}*)(?!\p{L})|在庫切れ|在庫なし|売り切れ|品切れ|缺货|缺貨|售罄|품절/iu;
const there =
  /(?<!\p{L})(?:in stock|available|only \d+ left|auf lager|vorrätig|lieferbar|verfügbar|nur noch \d+|en stock|disponibles?|em estoque|dispon[ií]ve(?:l|is)|disponibil[ei]|op voorraad|leverbaar|dostępn\p{L}+|stokta|в наличии)(?!\p{L})|在庫あり|有货|有貨|재고 있/iu;

/** A text without what it says of that. */
export function withoutAvailability(text: string): string {
  return text.replace(gone, ' ').replace(there, ' ');
}

/** What a text says of something’s availability; null where it says nothing of it. */
export function availabilityIn(text: string): 'there' | 'gone' | null {
  if (gone.test(text)) return 'gone';
  return there.test(text) ? 'there' : null;
}

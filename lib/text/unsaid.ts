/** What stands in a glossary for a word that English does not say. */
export const unsaid = '-';

import type { Glossary } from './glossary';
import { otherLanguages } from './question-language';

/** From a language to English; null where there is none. */
export type Glossaries = (language: string) => Promise<Glossary | null>;

/** What share of a text's words a glossary must know at least. */
const leastKnown = 0.5;

/**
 * The glossary of what is clearly asked in another language than this one: of languages that cannot be told apart the one
 * that knows most of it. Null where there is none, or where only a name holds a small word of that language.
 *
 * @param language Primary subtag.
 */
export async function chooseGlossary(
  text: string,
  language: string,
  glossaries: Glossaries,
): Promise<Glossary | null> {
  let best: { glossary: Glossary; share: number } | null = null;
  for (const other of otherLanguages(language, text)) {
    const glossary = await glossaries(other);
    const share = glossary?.share(text) ?? 0;
    if (glossary && share >= leastKnown && share > (best?.share ?? 0)) best = { glossary, share };
  }
  return best?.glossary ?? null;
}

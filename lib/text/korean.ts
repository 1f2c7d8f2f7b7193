/** Particles that Korean writes onto a noun, longest first. */
const particles =
  /(?<=[가-힣])(?:에서부터|으로부터|에게서|에서는|에서도|으로는|으로서|으로써|에게는|까지는|이라는|이라고|에서|에게|에는|에도|으로|로서|로써|까지|부터|처럼|보다|마다|조차|밖에|이나|이며|이고|이다|였다|께서|한테|은|는|이|가|을|를|의|에|도|와|과|로|만|나|랑)$/u;

/** What ends a verb, in questions and statements; a syllable may be left of the stem. */
const endings =
  /(?<=[가-힣])(?:습니까|습니다|입니까|입니다|인가요|은가요|는가요|던가요|나요|니까|니다|까요|어요|아요|에요|예요|지요|는지|했다|한다|된다|는다|이다|하는|되는|하여|하고|되어|되고|하며|하면|되면|으면|어서|아서|지만|다|죠|요|고|면|지|며)$/u;

/** Of a noun that is said to be something: “문가온입니다”. */
const copula =
  /(?:(?<=[가-힣]{2})(?:이며|이고|이라|인)|(?<=[가-힣])(?:이?(?:에요|예요|야)|입니다|입니까|인가요|인지|이?(?:였|었)(?:나요|다|습니다|어요)))$/u;

/** Whether a word ends as verbs do. */
export function endsAsVerb(word: string): boolean {
  return endings.test(word);
}

/** What must be done, and asking for it: “in order that it is given in, it does”. */
const must =
  /(?<=[가-힣]야) (?:하|되)(?:며|고|는|지만|는데|므로)|(?<=[가-힣]야) (?:합니다|됩니다|한다|된다|해요|돼요|했다|했습니다)(?!\s*\?)/gu;
const mustAsked =
  /(?<=[가-힣]야) (?:하나요|되나요|할까요|되죠|하죠|합니까|되니|하니|(?:해|돼)요?(?=\s*\?))/gu;

/** Korean with what must be done said in one way. */
export function withMust(text: string): string {
  return text.replaceAll(mustAsked, ' 해야 하나요').replaceAll(must, ' 해야');
}

/** A Korean name without what is written onto it. */
export function koreanName(word: string): string {
  const bare = word.replace(copula, '');
  return bare === word ? word.replace(particles, '') : bare;
}

/** A Korean word without particle or ending, as far as its form tells: “물레방아는” and “물레방아를” are one word. */
export function koreanStem(word: string): string {
  const bare = word.replace(endings, '');
  return bare === word ? word.replace(particles, '') : bare;
}

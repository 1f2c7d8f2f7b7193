/** Particles that Korean writes onto a noun, longest first. */
const particles =
  /(?<=[가-힣])(?:에서부터|으로부터|에게서|에서는|에서도|으로는|으로서|으로써|에게는|까지는|이라는|이라고|에서|에게|에는|에도|으로|로서|로써|까지|부터|처럼|보다|마다|조차|밖에|이나|이며|이고|이다|였다|께서|한테|은|는|이|가|을|를|의|에|도|와|과|로|만|나|랑)$/u;

/** What ends a verb, in questions and statements; a syllable may be left of the stem. */
const endings =
  /(?<=[가-힣])(?:습니까|습니다|입니까|입니다|인가요|은가요|는가요|던가요|나요|니까|니다|까요|어요|아요|에요|예요|지요|는지|했다|한다|된다|는다|이다|하는|되는|하여|하고|되어|되고|하며|하면|되면|으면|어서|아서|지만|다|죠|요|고|면|지|며)$/u;

/** A Korean word without particle or ending, as far as its form tells: “물레방아는” and “물레방아를” are one word. */
export function koreanStem(word: string): string {
  const bare = word.replace(endings, '');
  return bare === word ? word.replace(particles, '') : bare;
}

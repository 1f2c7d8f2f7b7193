/**
 * Words that pages and questions use for one thing, a group a line: what a table calls “Netherlands” is asked for as “Holland”.
 * English; where words of a group differ in meaning, they differ in what a question would be answered with only rarely.
 */
const groups = `
  holland dutch netherlands
  britain british uk kingdom
  usa america american states
  emirates uae
  bike bicycle cycle
  phone telephone
  tv television
  petrol gasoline fuel
  injured hurt wounded
  rejected refused declined denied
  pensioner senior retired retiree
  buy bought purchase purchased
  child children kid
  flat apartment
  holiday vacation
  rubbish garbage trash
  doctor physician
  salary wage pay earnings
  photo picture photograph
  luggage baggage
  wife husband married spouse
  taught teacher learned
  late overdue
  fine penalty
  lift elevator
  lorry truck
  underground metro subway
  railway railroad
  ill sick
  delete remove
  forbidden prohibited banned
  guarantee warranty
  nearest closest
  exported abroad
  advance ahead beforehand
  pause freeze suspend
  fridge refrigerator
  funded financed sponsored supported
`;

const byWord = new Map<string, readonly string[]>();
for (const line of groups.trim().split('\n')) {
  const words = line.trim().split(' ');
  for (const word of words) byWord.set(word, words);
}

/** The words that say the same, by their plain forms; none for most. */
export function synonymsOf(word: string): readonly string[] {
  const words =
    byWord.get(word) ??
    byWord.get(word.replace(/(?<=\p{L}{3})e?s$/u, '')) ??
    byWord.get(word.replace(/s$/u, ''));
  return words ?? [];
}

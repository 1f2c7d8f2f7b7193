/** Words that turn a statement round, by language. */
const lists: Record<string, string> = {
  en: "not n't no never none neither nor without cannot nobody nothing nowhere isn't wasn't aren't weren't don't doesn't didn't won't wouldn't can't couldn't shouldn't hasn't haven't hadn't mustn't needn't",
  de: 'nicht kein keine keinen keinem keiner keines nie niemals ohne weder niemand nichts',
  fr: "ne pas jamais aucun aucune sans ni rien n'est n'a n'ont n'était n'y n'en n'avait n'étaient",
  es: 'no nunca jamás sin ningún ninguna ninguno nadie nada tampoco',
  it: "non mai senza nessun nessuna nessuno niente nulla né non c'è",
  pt: 'não nunca sem nenhum nenhuma ninguém nada nem',
  ru: 'не нет ни никогда без нельзя никто ничего',
  nl: 'niet geen nooit zonder niemand niets',
  pl: 'nie bez nigdy nikt nic',
  tr: 'değil yok hiç asla',
  ar: 'لا لم لن ليس ليست ليسوا غير دون بدون عدم',
  hi: 'नहीं न मत बिना',
};

/** Words that say no without being one: what a retelling may put a negator for, and the other way round. */
const denials: Record<string, string> = {
  en: 'unable fail fails failed failing failure refuse refuses refused deny denies denied lack lacks lacked lacking impossible hardly reject rejects rejected absence absent missing forbid forbids forbade forbidden ban bans banned prohibit prohibits prohibited decline declined',
  de: 'kaum unmöglich fehlt fehlen verweigerte lehnte abgelehnt mangel versäumnis versäumte versäumten weigerung verbot verbietet verboten untersagt untersagte',
  fr: 'impossible refuse refusé manque absence interdit interdite interdits interdites',
  es: 'imposible falta negó rechazó ausencia prohibió prohíbe prohibido prohibida',
  it: 'impossibile manca mancanza rifiutò assenza vietò vieta vietato vietata',
  ru: 'невозможно отказался отсутствие отсутствует запретил запретила запретили запрещено запрещён',
};

/** The same in scripts without spaces, as pieces of the run. */
const pieces: Record<string, RegExp> = {
  zh: /[并從从绝絕决毫]不|并没有|并未|不|没有|没|沒有|沒|无|無|未|并非|絕非|从未/gu,
  ja: /ない|なかっ|なく|ません|ず(?=に|、|。|$)|なし/gu,
  th: /ไม่(?:ได้)?|ไร้|มิได้/gu,
};

const toSets = (texts: Record<string, string>) =>
  new Map(Object.entries(texts).map(([language, list]) => [language, new Set(list.split(' '))]));
const sets = toSets(lists);
const denialSets = toSets(denials);

/** Negators that take endings, or stand after what they deny. */
const koreanNegator = /^(?:안|못|(?:않|아니|아닌|아닙|없|못하|못했)\p{L}*)$/u;

export function isNegator(lower: string, language: string): boolean {
  if (language === 'ko') return koreanNegator.test(lower);
  // Arabic writes “and” onto it.
  const bare = language === 'ar' ? lower.replace(/^[وف](?=\p{L}{2})/u, '') : lower;
  return sets.get(language)?.has(bare) ?? false;
}

export function isDenial(lower: string, language: string): boolean {
  return denialSets.get(language)?.has(lower) ?? false;
}

/** What negates in a script without spaces, or null for other languages. */
export function negationPieces(language: string): RegExp | null {
  return pieces[language] ?? null;
}

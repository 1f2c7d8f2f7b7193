/**
 * Function words by language: few, because BM25 weighs common words down by itself.
 * They are left out of the index, tell languages of the Latin script apart, and separate content from form in a question.
 */
const lists: Record<string, string> = {
  en: `a about above after again all also am an and any are as at be because been before being between both but by can could
    did do does doing down during each few for from further had has have having he her here hers him his how i if in into is
    it its itself just me more most my no nor not now of off on once only or other our out over own same she should so some
    such than that the their them then there these they this those through to too under until up very was we were what when
    where which while who whom why will with would you your`,
  de: `aber alle als also am an auch auf aus bei bin bis bist da dann das dass dem den der des die dies diese dieser dieses
    doch du durch ein eine einem einen einer eines er es für hat hatte ich ihr im in ist ja kann man mit nach nicht noch nur
    oder ohne sein seine sich sie sind so über um und uns unter vom von vor war waren was wenn wer werden wie wir wird wo zu
    zum zur warum welche welcher welches wurde wurden`,
  fr: `à au aux avec ce ces cette ce dans de des du elle elles en est et eu il ils je la le les leur leurs lui ma mais me même
    mes mon ne nos notre nous on ou où par pas plus pour qu que quel quelle quels quelles qui quoi sa sans se ses son sont sur
    ta te tes toi ton tu un une vos votre vous a ont été était être fait comment quand pourquoi combien l d s n c j y`,
  es: `a al algo como con cómo cuál cuáles cuándo cuánto de del desde donde dónde durante e el ella ellas ellos en entre era es
    esa ese eso esta este esto está están fue fueron ha han hay la las le les lo los más me mi muy no nos o para pero por porque
    que qué quien quién se ser si sin sobre son su sus también te tiene un una uno y ya`,
  it: `a ad al alla alle ai agli anche c che chi ci come con cosa da dal dalla dei del della delle degli di dove e è ed era
    erano gli ha hanno i il in io la le lei lo loro lui ma mi nel nella nelle nei non o per perché più quale quali quando quanto
    questa questo qui se si sia sono su sua sue sul sulla suo tra un una uno d l`,
  ru: `а без бы был была были было быть в вам вас ведь во вот все всё вы где да для до его ее её если есть еще ещё же за и из
    или им их к как какая какие каких какой какого когда который кто ли мне много можно мы на над не нет ни но о об он она они
    оно от по под при с сколько со так также такой там то того тоже только у уже чего чем что чтобы это этого этой этот я`,
  pt: `a ao aos as com como da das de do dos e ela ele em entre era é está estão essa esse esta este eu foi há isso já lhe mais mas me muito
    na nas não no nos o onde os ou para pela pelo por porque qual quando que quem se sem ser seu sua são também um uma você`,
  nl: `aan al als ben bent bij dan dat de der deze die dit doch door een en er haar had hadden heb hebben hebt heeft hem het hij hoe
    hun ik in is ja je jij jouw jullie kan maar me meer men met mij mijn naar niet nog of om onder ons onze ook op over te tot u
    uit uw van voor waar waarom wanneer waren was wat we welk welke werd werden wie wij worden wordt zal ze zich zij zijn zo`,
  ar: `في من على إلى عن أن إن ما ماذا متى أين كيف لماذا هل هو هي هذا هذه التي الذي كان كانت قد لا لم و أو ثم كل بعد قبل مع بين كم أي`,
  hi: `का के की को में से है हैं था थी थे और यह वह इस उस पर ने भी तो ही एक कि जो लिए क्या कब कहाँ कैसे क्यों कौन कितने कितना किस हो नहीं`,
  tr: `bir ve bu da de için ile ne nasıl nerede neden kim kaç mi mı mu mü olan olarak çok daha en gibi kadar o ya veya ama ki ise hem
    şu her miyim mıyım muyum müyüm misiniz mısınız musunuz müsünüz var ben sen biz siz onlar bana size bize onu bunu`,
  el: `ο η το οι τα του της των τον την τη τους τις στο στη στην στον στα στους στις και να με σε για από που πως πώς ότι ποιος
    ποια ποιο ποιοι ποιες ποιον ποιους τι πότε πού γιατί πόσο πόση πόσοι πόσες πόσα είναι ήταν έχει είχε έχουν θα δεν μην ένα
    ένας μια μία αυτό αυτός αυτή αυτά αυτές ή αλλά όπως ως κατά μετά πριν`,
  he: 'של את על עם אל מה מי מתי איפה איך למה מדוע האם כמה איזה איזו הוא היא הם הן זה זאת לא כי או גם אשר היה הייתה היו כל אבל',
  pl: `a ale albo bez być był była było były bo co czy dla do gdzie go i ich ile im ja jak jaka jaki jakie jako jej jego jest już
    każdy kiedy kto która które której którego których którym który którzy lub ma mają mi mnie można my na nad nam nas nie o od
    oraz po pod przed przez przy się są ta tak także tam te tego tej ten to tu tych tylko tym u w was we więc z za ze że`,
};

const sets = new Map<string, ReadonlySet<string>>();
const none: ReadonlySet<string> = new Set();

/** The stop words of a language (primary subtag); empty where it has no list. */
export function stopWordsOf(language: string): ReadonlySet<string> {
  const list = lists[language];
  if (list === undefined) return none;
  let set = sets.get(language);
  if (!set) {
    set = new Set(list.split(/\s+/));
    sets.set(language, set);
  }
  return set;
}

/** Languages that have a list. */
export const stopWordLanguages: readonly string[] = Object.keys(lists);

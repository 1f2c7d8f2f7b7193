/**
 * Words that a question is asked with more often than answered: “What is its function?”, “What did they do?” mostly find
 * an answer that has other words. Stems, as far as their endings are regular.
 */
const lists: Record<string, string> = {
  en: `do|does|did|done|work|happen|occur|take place|took place|come|came|get|got|become|became|go|went|make|made|mean|use|serve|look|last|function|purpose|role|
    task|job|cause|effect|consequence|result|outcome|reason|significance|significant|importance|important|impact|influence|name|call|origin|originate|type|kind|sort|nature|
    difference|feature|characteristic|advantage|benefit|disadvantage|meaning|definition|background|detail|thing`,
  de: `tun|tut|tat|macht?|machen|machte|funktion|funktionier|arbeite|passier|geschieht|geschehen|geschah|kommt|kam|kamen|wurde|bedeut|dient|nutz|zweck|aufgab|rolle|ursache|
    wirk|auswirk|folge|ergebnis|grund|gründe|bedeutung|wichtig|name|heißt|heißen|art|unterschied|vorteil|nachteil|merkmal|kost|hoch|höhe`,
  fr: `fait|faire|font|fonctionn|marche|passe|arriv|sert|servir|fonction|but|rôle|cause|effet|conséquence|résultat|raison|importan|nom|noms|appel|type|sorte|différence|
    avantage|signifi|origine|devient|devenu|coût`,
  es: `hace|hacer|hacen|hizo|funcion|ocurr|pasó|pasa|suced|sirve|función|propósito|papel|causa|efecto|consecuencia|resultado|razón|importan|nombre|llama|tipo|clase|diferencia|
    ventaja|signific|origen|cuesta|costó`,
  it: `fa|fare|fanno|fece|funzion|succed|accad|serve|servire|scopo|ruolo|causa|effett|conseguenz|risultat|ragion|importan|nome|nomi|chiama|tipo|differenza|vantagg|signific|origin|costa|costò`,
  ru: `дела|работа|происход|произош|случи|служ|функц|цел|роль|причин|последств|результат|знач|важн|назв|имя|имена|вид|тип|разниц|преимуществ|стои`,
};

const patterns = new Map(
  Object.entries(lists).map(([language, list]) => [
    language,
    new RegExp(
      `^(?:${list.replaceAll(/\s*\n\s*/g, '')})(?:s|es|ed|d|ing|e|en|t|n|nt|a|an|ano|ó|é|ée|а|е|и|ы|л|ет|ют|ит|ят)?$`,
      'iu',
    ),
  ]),
);

/** Whether a word says what is asked for rather than what about. */
export function isVague(word: string, language: string): boolean {
  return patterns.get(language)?.test(word) ?? false;
}

/** Words that ask for whatever there is of what is named beside them: “Which errors can occur?”. In all languages. */
const open =
  /^(?:today|nowadays|currently|somewhere|anywhere|somebody|someone|anybody|anyone|list|listed|need|needed|there|exist|available|include[sd]?|given?|get|show|tell|find|see|have|got|required|possible|occur|options?|page|table|versions?|released?|section|exactly|please|supported|offered|numbers?|much|many|long|often|big|loud|changed?|changes|happened|documents?|papers|items?|things?|materials?|unterlagen|papiers|documentos|documenti|документы|take|took|pay|charge|wait|place|brauche|benötige|existieren|lautet?|gibt|nummer|lange?|il|y|faut|hay|ci|days?|tag|qual[ei]?|día|giorno|день|يوم|दिन|numéro|número|numero|servono|нужно|номер|号码|号|有|あり|ある|何番|番号|يوجد|رقم|है|हैं|नंबर)$/u;

export function isOpen(word: string): boolean {
  return open.test(word);
}

/** Whether a word of a question does not tell what it is about: it asks for whatever there is, or says what is asked for. */
export function isIdle(word: string, language: string): boolean {
  return isOpen(word) || isVague(word, language);
}

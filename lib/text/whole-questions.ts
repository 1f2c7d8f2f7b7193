/** Questions in set wordings, for what no page calls by the words of the question. By language; any may be asked of any page. */

/** Sources of regular expressions. */
type Wordings = Readonly<Record<string, readonly string[]>>;

/** “Tell me, …” in another script than the Latin one may stand before a wording. */
function wholly(wordings: Wordings): RegExp {
  return new RegExp(String.raw`^\W*(?:${Object.values(wordings).flat().join('|')})\W*$`, 'iu');
}

const opening = wholly({
  en: [
    'what (?:was|is|were|are) (?:the|their|his|her) (?:(?:original|initial|first) )?(?:problem|question|issue|bug|error)',
    'what is (?:this|the) (?:thread|issue|bug|question|discussion) about',
    'who (?:started|opened|created|began|posted|asked|wrote|reported|raised|filed|found) (?:it|(?:this|the)(?: original| first)? (?:thread|topic|question|discussion|post|issue|bug|problem|error))',
    'who (?:is|was) (?:the )?(?:op|original poster|thread starter)',
  ],
  de: [
    '(?:was war|worum geht es bei|was ist) (?:das problem|die frage)',
    'wer hat (?:(?:das|dieses) (?:thema|problem)|(?:den|diesen) (?:thread|fehler)|(?:die|diese) frage) (?:eröffnet|gestartet|begonnen|gestellt|gemeldet)',
  ],
  fr: [
    'quel (?:était|est) le problème',
    'quelle (?:était|est) la question',
    'qui a (?:posé la question|ouvert (?:le|ce) (?:sujet|fil)|signalé (?:le problème|ce problème|le bug|ce bug))',
  ],
  es: [
    'cuál (?:era|es|fue) (?:el problema|la pregunta)',
    'quién (?:abrió el (?:hilo|tema)|hizo la pregunta|informó del (?:problema|error|fallo))',
  ],
  it: ['qual (?:era|è) (?:il problema|la domanda)'],
  ru: ['в чём (?:была )?проблема'],
});

/** “What was the problem?”, “Who started the thread?” */
export function asksForOpening(question: string): boolean {
  return opening.test(question);
}

const outcome = wholly({
  en: [
    'what (?:was|is) the (?:solution|fix|outcome|answer|cause)',
    'what (?:was it in the end|fixed it|solved it|worked|helped)',
    'how (?:was|did) (?:it|this|the (?:problem|issue)) (?:solved|fixed|resolved|end)',
    '(?:was|is) (?:it|this|the (?:problem|issue|bug)) (?:solved|fixed|resolved)',
    'did (?:it|this|that|the (?:advice|fix|solution|workaround|trick)) (?:work|help)(?: (?:in the end|out))?',
    'how did (?:it|this|the (?:thread|story)) (?:turn out|end|go)(?: in the end)?',
  ],
  de: [
    'was war die (?:lösung|ursache)',
    'was hat (?:am ende )?geholfen',
    'hat (?:es|das|der (?:rat|tipp)) (?:am ende )?(?:geholfen|funktioniert)',
    'wie ist (?:es|das) ausgegangen',
  ],
  fr: ['quelle (?:était|est) la (?:solution|cause)'],
  es: ['cuál (?:fue|es|era) la (?:solución|causa)'],
  it: ['qual (?:era|è|è stata) la (?:soluzione|causa)'],
  ru: ['в чём было решение', 'что помогло'],
});

/** “What was the solution?”, “What helped?” */
export function asksForOutcome(question: string): boolean {
  return outcome.test(question);
}

const findings = wholly({
  en: [
    'what (?:did|do|does) (?:they|we|he|she|it|the (?:authors?|researchers|scientists|team|study|paper)|this (?:study|paper)) (?:find(?: out)?|discover|conclude|show)',
    'what (?:is|are|was|were) (?:the |their |its )?(?:main |key )?(?:findings?|results?|conclusions?)(?: of (?:the|this) (?:study|paper|article|research))?',
    'what was found(?: out)?',
  ],
  de: [
    String.raw`was (?:fanden|haben) (?:sie|die (?:forscher\p{L}*|autor\p{L}+))(?: heraus)?(?:gefunden)?`,
    'was (?:ist|sind|war|waren) (?:das|die) (?:wichtigste[nr]? )?ergebnis(?:se)?(?: der studie)?',
  ],
  fr: ["quels? (?:est|sont) les? (?:principaux )?(?:résultats?|conclusions?)(?: de l['’]étude)?"],
  es: [
    'cuáles (?:son|fueron) (?:los resultados|las conclusiones)(?: del estudio)?',
    'qué (?:encontraron|descubrieron|concluyen)',
  ],
});

/** “What did they find?”, “What are the main results?” */
export function asksForFindings(question: string): boolean {
  return findings.test(question);
}

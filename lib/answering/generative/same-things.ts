/**
 * Nouns a retelling puts for each other, groups parted by “|”, as the beginnings of their forms. Only what names the same
 * thing nearly everywhere: “granite” and “limestone” are both stone, and not the same.
 */
const groups: Record<string, string> = {
  en: `city town municipalit communit | area region territor zone district | country nation state land | place location site spot | street road avenue |
    building structure edifice | house home residence dwelling | company firm business corporation enterprise compan |
    government administration authorit | people person individual inhabitant resident population citizen | child kid youngster | student pupil |
    teacher instructor educator | scientist researcher scholar academic | doctor physician medic | worker employee staff labor labour |
    customer client buyer | visitor guest tourist | woman women lady ladies | man men gentlem | leader head chief boss | author writer |
    founder creator | film movie picture | show program series | song track tune | book volume publication | story tale account | game match |
    team squad side | war conflict dispute fight battle | attack assault offensive | soldier troop | ship boat vessel | car automobile vehicle |
    trip journey voyage tour travel | money fund cash | price cost fee | amount quantit volume | number figure total | problem issue difficult |
    question issue matter | goal aim objective purpose target | result outcome consequence effect | reason cause |
    method approach technique way procedure | role function part | task job duty | work job labor labour | law legislation statute act | rule reign |
    power authority strength | agreement treaty pact deal contract accord | right entitlement | disease illness sickness ailment | damage harm |
    error mistake | help aid assistance support | growth increase rise expansion | decline decrease drop fall reduction |
    change alteration modification shift | start beginning outset onset | end ending conclusion close | idea concept notion thought |
    belief conviction faith | claim assertion statement | answer reply response | border boundar frontier | edge margin | forest wood | sea ocean |
    river stream | stone rock | plant facilit | facility installation | tool instrument device | machine device apparatus | energy power |
    member participant | member associate | supporter backer advocate | opponent critic adversar | enemy foe adversar | election vote poll ballot |
    type kind sort form | group band | section part portion segment | period era age time phase | year annum | institution organi establishment |
    school academ | teaching instruction education`,
  de: `stadt ortschaft ort gemeinde kommune | gebiet region gegend bereich zone | land staat nation | straße weg | gebäude bau bauwerk | haus wohnhaus heim |
    firma firmen unternehm betrieb gesellschaft konzern | regierung führung verwaltung | mensch person leute | einwohner bewohner bevölkerung |
    kind junge | schüler lernende | lehrer lehrkr | forscher wissenschaftler gelehrte | arzt ärzt mediziner |
    arbeiter beschäftigte angestellte mitarbeiter | gast gäste besucher | frau dame | mann herr | leiter chef | autor schriftsteller verfasser |
    film streifen | lied song | buch bücher werk band | geschichte erzählung | spiel partie match | mannschaft team | krieg konflikt kampf |
    angriff attacke | soldat truppe | schiff boot | auto wagen fahrzeug | reise fahrt | geld mittel | preis kosten | menge anzahl zahl |
    problem schwierigkeit | ziel zweck | ergebnis resultat folge | grund ursache | methode vorgehen verfahren ansatz | rolle funktion aufgabe |
    gesetz vorschrift | macht herrschaft | vertrag abkommen vereinbarung | krankheit erkrankung leiden | schaden schäden | fehler irrtum |
    hilfe unterstützung | wachstum anstieg zunahme | rückgang abnahme | änderung veränderung wandel | beginn anfang | ende schluss abschluss |
    idee gedanke konzept | antwort erwiderung | grenze rand | wald forst | gruppe band | teil abschnitt | zeit epoche ära periode phase | feuer brand
    | gerät maschine`,
  fr: `ville commune cité | région zone territoire | pays nation état | rue route voie | bâtiment édifice construction | maison demeure logement |
    entreprise société compagnie firme | gouvernement administration | habitant population résident | personne gens individu | enfant gamin |
    élève étudiant | professeur enseignant | chercheur scientifique savant | médecin docteur | employé salarié travailleur | auteur écrivain |
    film long-métrage | livre ouvrage | match rencontre partie | équipe formation | guerre conflit | bateau navire | voiture automobile véhicule |
    voyage trajet | argent fonds | prix coût tarif | problème difficulté | but objectif | résultat conséquence | raison cause motif |
    méthode approche procédé | rôle fonction | loi législation | accord traité pacte | maladie affection | erreur faute | aide soutien assistance |
    hausse augmentation croissance | baisse diminution | début commencement | fin terme | idée concept | réponse réplique | frontière limite |
    forêt bois`,
  es: `ciudad localidad población municipio | región zona área territorio | país nación estado | calle vía | edificio construcción inmueble |
    casa vivienda hogar | empresa compañía firma sociedad | gobierno administración | habitante población residente | persona gente individuo |
    niño chico | alumno estudiante | profesor maestro docente | investigador científico | médico doctor | empleado trabajador | autor escritor |
    película film | libro obra | partido encuentro | equipo conjunto | guerra conflicto | barco buque nave | coche automóvil vehículo | viaje trayecto
    | dinero fondo | precio coste costo tarifa | problema dificultad | objetivo meta fin | resultado consecuencia | razón causa motivo |
    método enfoque procedimiento | papel función rol | ley legislación | acuerdo tratado pacto | enfermedad dolencia | error fallo |
    ayuda apoyo asistencia | aumento incremento crecimiento | descenso disminución | inicio comienzo principio | final término | idea concepto |
    respuesta contestación | frontera límite | bosque selva`,
  it: `città cittadina comune | regione zona area territorio | paese nazione stato | strada via | edificio costruzione fabbricato | casa abitazione |
    azienda impresa società ditta compagnia | governo amministrazione | abitante popolazione residente | persona gente individu | bambin ragazz |
    alunn student allievo allievi | insegnante docente professor | ricercator scienziat studios | medic dottor | dipendent lavorator impiegat |
    autore autrice scrittor | film pellicola | libro libri opera | partita incontro | squadra formazione | guerra conflitto | nave barca imbarcazione
    | auto automobile macchina | viaggio tragitto | denaro soldi fond | prezzo costo tariffa | problema difficoltà | obiettivo scopo |
    risultato conseguenza | ragione causa motivo | metodo approccio | ruolo funzione | legge legislazione | accordo trattato patto |
    malattia affezione | errore sbaglio | aiuto sostegno assistenza | aumento crescita | diminuzione calo | inizio principio | fine termine |
    idea concetto | risposta replica | confine frontiera | foresta bosco`,
  ru: `город городок | област район территори регион | стран государств | улиц дорог | здани строени сооружени | дом жилищ | компани фирм предприяти |
    правительств власт администраци | жител населени | люд человек лиц | дет ребят реб | учени школьник студент | учител преподавател |
    учён учен исследовател | врач доктор медик | работник сотрудник рабоч | автор писател | фильм картин | книг труд | матч игр | команд сборн |
    войн конфликт | корабл судн | машин автомобил | поездк путешестви | деньг средств | цен стоимост | проблем трудност сложност | цел задач |
    результат итог последстви | причин повод | метод способ подход | рол функци | закон законодательств | договор соглашени | болезн заболевани недуг
    | ошибк погрешност | помощ поддержк | рост увеличени | снижени уменьшени сокращени | начал | конец конц окончани | иде мысл концепци |
    ответ отклик | границ рубеж | лес бор`,
};

const byLanguage = new Map(
  Object.entries(groups).map(([language, text]) => [
    language,
    text.split('|').map((group) => group.trim().split(/\s+/)),
  ]),
);
/** The most letters after the beginning. */
const longestEnding = 4;

/** Numbers of the groups that words (with their language) belong to. */
const known = new Map<string, readonly number[]>();
/** A cache for the life of the worker must not grow with every page. */
const mostKnown = 50_000;

/** Whether two nouns (lower case) name the same thing nearly everywhere. */
export function areSameThing(one: string, other: string, language: string): boolean {
  const groupsOfOne = groupsOf(one, language);
  if (groupsOfOne.length === 0) return false;
  const groupsOfOther = groupsOf(other, language);
  return groupsOfOne.some((group) => groupsOfOther.includes(group));
}

function groupsOf(word: string, language: string): readonly number[] {
  const key = `${language} ${word}`;
  let found = known.get(key);
  if (!found) {
    const isFormOf = (beginning: string) =>
      word.startsWith(beginning) && word.length <= beginning.length + longestEnding;
    found = (byLanguage.get(language) ?? []).flatMap((group, number) =>
      group.some(isFormOf) ? number : [],
    );
    if (known.size > mostKnown) known.clear();
    known.set(key, found);
  }
  return found;
}

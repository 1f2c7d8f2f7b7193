/**
 * Words so common in retelling that a missing one says little: a summary says “started” where the page says “began”.
 * English only; elsewhere the stop words must do.
 */
const english = `able according across actually add added adds aim aims allow allowed allows almost along already although always among
  another anyone anything apart area areas around ask asked available away back based became become becomes began begin begins begun
  believe believed best better big bring brings brought build built call called calls came cause caused causes certain change changed
  changes come comes common complete completed consider considered consist consists contain contained contains continue continued
  create created creates current currently describe described describes despite develop developed different discuss discussed due earlier
  early easily easy either end ended ending enough ensure especially even eventually ever every everyone everything exist exists
  explain explains fact feature features feel felt final finally find finding finds first focus form formed former found full fully
  gave general generally get gets getting give given gives giving go goes going gone good got great group grow grown happen happened
  help helped helps hence high highlight highlights hold holds however idea important include included includes including increase
  instead involve involved involves item just keep keeps kept kind knew know known large largely larger last later lead leading leads
  least leave led left less let like likely list little live long look looked looks lot made main mainly major make makes making many
  may mean means meant mention mentioned mentions method might much multiple must name named near nearly necessary need needed needs
  new next nowadays number occur occurred occurs often old one ones open order originally others otherwise overall page part particular
  particularly people perform performed perhaps place point points possible present primarily primary probably process produce produced
  produces provide provided provides purpose put quite rather reach reached real really reason receive received refer referred refers
  regarding related remain remained remains require required requires result resulted results right role said saw say saying says
  see seem seemed seems seen set several show showed shown shows significant significantly similar simple simply since situation
  small sometimes soon specific start started starts state stated states still subsequently suggest suggests take taken takes taking
  tell tells term text thing things think though thought throughout thus time times today together told took toward towards true try
  turn turned two type types typically upon use used user uses using usually various via want wanted wants way ways well went
  whether whole wide widely within word work worked works would yet`;

const light: Record<string, ReadonlySet<string>> = { en: new Set(english.split(/\s+/)) };

export function isLight(lower: string, language: string): boolean {
  return light[language]?.has(lower) ?? false;
}

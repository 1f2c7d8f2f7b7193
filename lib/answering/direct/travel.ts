/** What connects a stop with a time, whatever word a timetable has for it. */
export const travel =
  /^(?:time|trips?|drives?|runs?|arriv\p{L}*|leav\p{L}*|left|depart\p{L}*|reach\p{L}*|stops?|calls?|bus|buses|trains?|trams?|ferr(?:y|ies)|boats?|services?|connections?|flights?|fähr\p{L}*|fahr\p{L}*|zug|züge|abfahr\p{L}*|ankunft|ankommt|kommt|hält|ab|an|part\p{L}*|arriv\p{L}*|départ|llega\p{L}*|sale|salida|autobús|tren|treno|parte)$/iu;

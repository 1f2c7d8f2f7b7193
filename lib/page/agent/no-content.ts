/** Pages whose few words are not what their reader came for. */
import type { RawBlock } from './raw-block';

/** A page with more has something to say, whatever the server calls it (words). */
const longestError = 60;
/** Longer ones speak of waiting. */
const longestWait = 12;

/** The labels of a form to sign in, and a word or two on what for, in words; a longer line says something. */
const longestSignIn = { all: 30, line: 10 };

/** What a page says before it shows anything, alone or one after the other, in lower case. */
const waitWords =
  /^(?:(?:loading|please wait|one moment|just a (?:moment|second)|hang on|content is loading|wird geladen|lädt|laden|bitte warten|einen moment|chargement|veuillez patienter|un instant|cargando|espere|un momento|caricamento|attendere|carregando|aguarde|a carregar|wachten|even geduld|загрузка|подождите|пожалуйста|идёт|ładowanie|proszę czekać|yükleniyor|načítání|laddar|laster|indlæser|ladataan|加载中|載入中|请稍候|請稍候|読み込み中|ロード中|お待ちください|로딩 ?중|불러오는 중|잠시만 기다려 ?주세요|جار(?:ي|ٍ)? التحميل|लोड हो रहा है|กำลังโหลด|đang tải)(?: (?:app|page|content|data|the page|en cours|por favor|bitte|prego|per favore|s['’]il vous plaît))?[\s.,…!:·–—\d%]*)+$/u;

/** Whether all that a page says is that it waits. */
export function onlyWaits(blocks: readonly RawBlock[]): boolean {
  const words = blocks.reduce((sum, block) => sum + block.words, 0);
  const said = blocks.filter(({ kind }) => kind !== 'heading').map(({ text }) => text);
  return said.length > 0 && words <= longestWait && waitWords.test(said.join(' ').toLowerCase());
}

/** Whether a page has no more to say than a form that asks for a password does. */
export function onlySignsIn(document: Document, blocks: readonly RawBlock[]): boolean {
  const words = blocks.reduce((sum, block) => sum + block.words, 0);
  if (words > longestSignIn.all || blocks.some((block) => block.words > longestSignIn.line))
    return false;
  return document.querySelector('input[type="password"]')?.checkVisibility() ?? false;
}

/**
 * The status of a document that is nothing but a notice of an error: as the server sent it, or as its only words are, which
 * many servers send as if all was well; null of other pages.
 */
export function errorStatus(document: Document, blocks: readonly RawBlock[]): number | null {
  if (blocks.reduce((sum, block) => sum + block.words, 0) > longestError) return null;
  const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  // An application may have gone on to another address without asking the server.
  const isSame =
    entry !== undefined && entry.name.replace(/#.*/s, '') === document.URL.replace(/#.*/s, '');
  if (isSame && entry.responseStatus >= 400) return entry.responseStatus;
  const said = blocks.map(({ text }) => statusIn(text, document.title));
  return said.find((status) => status !== null) ?? null;
}

/** A line that is nothing but a status, in lower case: “404 Not Found”, “Error 500”. */
const statusLine =
  /^(?<before>(?:http |server )?(?:error|fehler|erreur|errore|erro|fout|fel|feil|fejl|błąd|chyba|hata|virhe|ошибка|エラー|错误|錯誤|오류)[ :#]*)?(?<status>40[0-9]|410|429|50[0-4])(?<after>[ .:–—|-]+(?:error|(?:page )?not found|(?:access )?forbidden|unauthorized|gone|bad request|too many requests|internal server error|bad gateway|service (?:temporarily )?unavailable|gateway time-?out|(?:seite )?nicht gefunden|(?:page )?(?:non trouvée|introuvable)|(?:página )?no encontrada|(?:página )?não encontrada|(?:pagina )?non trovata|(?:pagina )?niet gevonden))?[\s.!]*$/u;

/** The status a line gives; a number alone is one where the title gives it, too: “404 | Harbour”, not “Bus 404”. */
export function statusIn(line: string, title: string): number | null {
  const { before, status, after } = statusLine.exec(line.toLowerCase())?.groups ?? {};
  if (status === undefined) return null;
  const isTold =
    before !== undefined ||
    after !== undefined ||
    title.split(/\s[|–—:·-]\s/).some((part) => statusLine.test(part.toLowerCase()));
  return isTold ? Number(status) : null;
}

/**
 * Sentences that state nothing about a page: greetings, offers, announcements of what follows. By language, since
 * models open and close alike in each.
 */
const talk = [
  // Only what stands alone: “No boat sails at night.” and “Yes, it opened in 1923.” are statements.
  /^(?:sure|certainly|of course|absolutely|okay|ok|great|hello|hi|yes|no|thank you|thanks|you're welcome|good question)(?: (?:there|again|thing|question|so much|very much|for asking))*[.!,]*$/i,
  /^(?:sure|certainly|of course|okay)[,!] (?:here|below|the following|i|let|happy|my|this is (?:a|the)|in (?:short|summary))\b/i,
  /^(?:here (?:is|are|'s)|below (?:is|are)|the following (?:is|are)|in summary|to summarize|in conclusion|overall|key points)\b.{0,80}:$/i,
  /^(?:here (?:is|are)|here's) (?:a|an|the|some|my|your) .{0,60}(?:summary|overview|list|points|answer|explanation).{0,60}$/i,
  /^(?:i hope|let me know|feel free|please let|if you (?:have|need|want|would)|would you like|do you want|is there anything|i can|i'm happy|i am happy)\b/i,
  /^(?:hier (?:ist|sind)|natürlich|gerne|klar|ich hoffe|lass(?:en sie)? mich wissen)\b/i,
  /^(?:voici|voilà|bien sûr|certainement|j'espère|n'hésitez pas)(?=[\s,!.:])/i,
  /^(?:aquí (?:está|tienes?|hay)|claro|por supuesto|espero que|no dudes)(?=[\s,!.:])/i,
  /^(?:ecco|certo|certamente|spero che|fammi sapere)\b/i,
  /^(?:aqui está|claro|espero que)\b/i,
  /^(?:вот|конечно|надеюсь|если у вас)(?=[\s,!.:])/iu,
  /^(?:以下是|好的|当然|當然|希望|はい|以下は|もちろん)/u,
  /^(?:إليك|بالطبع|بالتأكيد|آمل)/u,
  /^(?:यहाँ|ज़रूर|बेशक|मुझे उम्मीद)/u,
];

/** That the page does not say: the answer we ask for where it does not. */
const silence = [
  /\b(?:the |this )?(?:page|text|article|passages?|document|context) (?:does|do|did) ?(?:not|n't) (?:say|mention|state|specify|contain|provide|include|give|tell|answer|discuss|indicate)/i,
  /\b(?:is|are|was|were) not (?:mentioned|stated|specified|given|provided|discussed|found|answered|said) (?:in|on|by) (?:the|this) (?:page|text|article|passages?|document|context)/i,
  /\b(?:no|not enough|insufficient) (?:information|mention|answer)\b.{0,60}\b(?:page|text|article|passages?|document|context|provided)/i,
  /\b(?:i )?(?:could|can) ?(?:not|n't) (?:find|answer|determine).{0,60}\b(?:page|text|article|passages?|document|context)/i,
  /\b(?:seite|text|artikel) (?:sagt|erwähnt|enthält|nennt|gibt)\b.{0,60}\b(?:nicht|nichts|keine|keinen|kein)\b/i,
  /\b(?:page|texte|article) ne (?:dit|le dit|mentionne|précise|contient|donne|l'indique|indique)(?=\s|,|\.)/i,
  /\b(?:página|texto|artículo|artigo) no?ã?o? (?:lo )?(?:dice|menciona|indica|especifica|contiene|diz|contém)/i,
  /\b(?:pagina|testo|articolo) non (?:lo )?(?:dice|menziona|indica|specifica|contiene)/i,
  /(?:страниц[аеы]|текст[е]?|стать[яеи])[^.]{0,30} не (?:говорит|сказано|упомина|указан|содерж|сообща)/iu,
  /(?:页面|頁面|文章|文中|网页|網頁)[^。]{0,10}(?:没有|沒有|未|并未)(?:提到|提及|说明|說明|说|說|指出)/u,
  /(?:ページ|本文|記事)[^。]{0,20}(?:書かれていません|記載(?:されて|が)(?:い)?(?:ません|ない)|述べ(?:られて)?い(?:ません|ない)|言及(?:されて)?い(?:ません|ない)|ありません)/u,
  /(?:الصفحة|النص|المقال)[^.]{0,20}(?:لا|لم) (?:ت|ي)?(?:ذكر|قول|قل|حدد|حتوي)/u,
  /(?:पृष्ठ|पेज|लेख|पाठ)[^।]{0,40}(?:नहीं|उल्लेख नहीं)/u,
  /(?:หน้านี้|หน้าเว็บ|บทความ|ข้อความ)[^.]{0,20}ไม่(?:ได้)?(?:กล่าว|ระบุ|บอก)/u,
];

/** Whether a sentence is talk around the answer. */
export function isSmallTalk(sentence: string): boolean {
  return talk.some((pattern) => pattern.test(sentence));
}

/** Whether a sentence says that the page does not say. */
export function saysNotOnPage(sentence: string): boolean {
  return silence.some((pattern) => pattern.test(sentence));
}

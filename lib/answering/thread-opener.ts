import type { AnalyzedPage } from './analyzed-page';
import { plainName } from './thread-posts';

/** Who began a thread, as readers of threads say. */
const opener =
  /(?<![\p{L}\p{N}])(?:(?:the |this )?(?:op(?![ -]?amp)|o\.p\.|original poster|first poster|(?:thread|topic|question) (?:starter|opener|author))|de[mr] te|(?:de[mnr] |die )?threadersteller(?:in|s)?|l['’]auteur (?:du|de ce) (?:sujet|fil)|(?:el |la )?autora? del hilo|l['’]autore del thread|(?:o |a )?autora? do tópico|(?:тс|топикстартер)(?:а|у|ом)?)(?![\p{L}\p{N}])|楼主|樓主|スレ主/giu;

/** A question about a thread with the name of who began it: “What does the OP want?” */
export function withOpenerNamed({ sentences }: AnalyzedPage, question: string): string {
  const author = sentences.find((sentence) => sentence.author)?.author;
  return author === undefined ? question : question.replaceAll(opener, () => plainName(author));
}

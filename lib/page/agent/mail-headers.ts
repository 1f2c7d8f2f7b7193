/** Who wrote the messages of a mail archive: “From: Ida Lund <ida@…>” among the other headers of each. */
import type { RawBlock } from './raw-block';

const sender =
  /^(?:from|von|de|da|van|od|от(?: кого)?|发件人|寄件者|差出人|보낸 ?사람)\s*[:：]\s*(?:\|\s*)?["“']?(\p{L}[^<>([|"”\n]{0,59}?)["”']?\s*(?:[<([|].*)?$/iu;
/** Of a message; “From: Calais, to: Dover” is of a journey. */
const address = /[<(][^<>()]*(?:@|\(a\)| at |\[at\])|\S@\S/iu;
const subject =
  /^(?:subject|re|betreff|objet|asunto|assunto|oggetto|onderwerp|тема|主题|主旨|件名|제목)\s*[:：]/iu;
const other =
  /^(?:to|cc|date|sent|reply-to|message-id|an|datum|gesendet|à|envoyé|para|fecha|enviado|a|data|inviato|aan|verzonden|кому|дата|收件人|日期|宛先|日時|받는 ?사람|날짜)\s*[:：]/iu;
/** Headers of one message stand so close (blocks). */
const near = 3;

/** Author of each block from the headers of a message to those of the next, or null; of no block where one writes alone. */
export function mailAuthorsOf(blocks: readonly RawBlock[]): (string | null)[] {
  const lines = blocks.map(({ text }) => text.split('\n', 1)[0]?.trim() ?? '');
  const isHeader = lines.map((line) => subject.test(line) || other.test(line));
  const senders = lines.map((line, at) => {
    const [from, to] = [Math.max(0, at - near), at + near + 1];
    const isMail = address.test(line) || lines.slice(from, to).some((each) => subject.test(each));
    if (!isMail || !isHeader.slice(from, to).includes(true)) return null;
    return sender.exec(line)?.[1]?.trim() ?? null;
  });
  if (new Set(senders.filter((name) => name !== null)).size < 2) return blocks.map(() => null);
  let author: string | null = null;
  return senders.map((name, at) => {
    author = name ?? author;
    return name !== null || isHeader[at] === true ? null : author;
  });
}

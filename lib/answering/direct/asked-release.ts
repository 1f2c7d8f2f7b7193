import { holdsVersion, versionsIn } from '@/lib/text/version-numbers';
import { isOpen } from '@/lib/text/vague-words';
import type { AnalyzedPage } from '@/lib/answering/analyzed-page';
import type { DirectAnswer } from './direct-answer';
import { asksWhen, expectedAnswer, isOfKind } from '@/lib/answering/expected-answer';

const asksLatest =
  /\b(?:latest|newest|most recent|current|last) (?:stable )?(?:version|release)\b|\b(?:neueste|aktuelle|letzte) version|\bdernière version|\b(?:última|ultima) versi[oó]ne?|последн\p{L}+ верси\p{L}+|最新(?:版|バージョン|的?版本)/iu;
/** What a question says of a release when it asks for nothing but its day. */
const releasing =
  /^(?:versions?|releas\p{L}*|came|come|out|publish\p{L}*|launch\p{L}*|ship\p{L}*|date|erschien\p{L}*|veröffentlicht|version|sorti\p{L}*|parue?|publi\p{L}+|salió|lanz\p{L}+|uscit\p{L}*|rilasciat\p{L}*|вышл\p{L}*|верси\p{L}+)$/iu;

/** “3.1 Results”: the number of a part of the page. A release says its day, or stands behind its name. */
const section = /^\d+(?:\.\d+)+\.?\s+\p{L}/u;

/** The heading of the release whose day a question asks for, or of the newest one: “When did 2.4.1 come out?”, “What is the latest version?”. */
export function askedRelease(prepared: AnalyzedPage, question: string): DirectAnswer | null {
  const { sentences, reader, page } = prepared;
  const releases = sentences.filter(
    ({ kind, text }) =>
      kind === 'heading' &&
      versionsIn(text).length === 1 &&
      (!section.test(text) || isOfKind('date', text, reader)),
  );
  const heading = asksLatest.test(question) ? newest(releases) : dated();
  return heading ? { entries: [{ main: heading, sentences: [heading] }], evidence: 1 } : null;

  function dated(): (typeof releases)[number] | undefined {
    const [number, ...further] = versionsIn(question);
    if (!asksWhen(expectedAnswer(question)) || number === undefined || further.length > 0)
      return undefined;
    const asked = releases.find(({ text }) => holdsVersion(text, number));
    if (!asked || !isOfKind('date', asked.text, reader)) return undefined;
    const known = new Set(reader.everyWord(`${page.title} ${asked.text}`));
    const isKnown = (word: string) => known.has(word) || releasing.test(word) || isOpen(word);
    return reader.words(question).every(isKnown) ? asked : undefined;
  }
}

/** A page of one release says nothing of the others. */
function newest<Heading extends { readonly text: string }>(
  releases: readonly Heading[],
): Heading | undefined {
  if (releases.length < 2) return undefined;
  const partsOf = ({ text }: Heading) => (versionsIn(text)[0] ?? '').split('.').map(Number);
  return releases.toSorted((one, other) => {
    const [own, others] = [partsOf(one), partsOf(other)];
    const at = own.findIndex((part, index) => part !== (others[index] ?? -1));
    return at < 0 ? 0 : (others[at] ?? -1) - (own[at] ?? 0);
  })[0];
}

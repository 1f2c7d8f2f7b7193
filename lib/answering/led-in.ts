import { stopWordsOf } from '@/lib/text/stop-words';
import type { AnalyzedPage } from './analyzed-page';
import type { QuotedEntry } from './build-answer';
import { leadsOn } from './led-into';
import type { PageSentence } from './prepared-page';

/** A point that goes on from the line above its list: “are in the last three months of pregnancy”. */
const goesOn = /^\p{Ll}/u;
/** A line that denies what stands below it: “We do not pay for:”, “Was nicht versichert ist”. */
const denies =
  /(?<!\p{L})(?:not|no|never|without|cannot|except|nicht|nie|keine?|außer|ohne|ne|pas|jamais|sans|sauf|no|nunca|sin|salvo|non|mai|senza|não|sem|exceto|не|нет|без|кроме|niet|geen|nooit|zonder|nie|bez|değil)(?!\p{L})|n['’]t\b|禁止|不可|不得|请勿|不要|ません|ないで/iu;

/** Quoted points of lists with the line above the list, where that says the opposite of them or begins what they end. */
export function withLeadIn(prepared: AnalyzedPage, entries: readonly QuotedEntry[]): QuotedEntry[] {
  const said = new Set(entries.flatMap(({ sentences }) => sentences));
  return entries.map((entry) => {
    const lead = leadInOf(prepared, entry.main);
    if (!lead || said.has(lead)) return entry;
    said.add(lead);
    return { ...entry, sentences: [lead, ...entry.sentences] };
  });
}

function leadInOf(
  { sentences, language, cards }: AnalyzedPage,
  { kind, index, text }: PageSentence,
): PageSentence | undefined {
  if (kind !== 'list-item' || cards()[index]) return undefined;
  const lead = sentences.slice(0, index).findLast((before) => before.kind !== 'list-item');
  if (!lead || (lead.kind !== 'heading' && !leadsOn(lead))) return undefined;
  const last = /\p{L}+(?=[:：]?$)/u.exec(lead.text)?.[0]?.toLowerCase() ?? '';
  const isBegun = goesOn.test(text) && stopWordsOf(language).has(last);
  return isBegun || denies.test(lead.text) ? lead : undefined;
}

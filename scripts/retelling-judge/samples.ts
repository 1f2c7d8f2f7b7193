import { readFileSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import * as v from 'valibot';
import { alignClaim } from '@/lib/answering/generative/align-claim';
import { readWords } from '@/lib/answering/generative/claim-words';
import { EvidenceIndex } from '@/lib/answering/generative/evidence-index';
import { retellings } from '@/lib/answering/generative/find-retelling';
import { spellOut } from '@/lib/answering/generative/spell-out';
import { preparePage } from '@/lib/answering/prepare-page';
import { loadStaticEmbedder } from '@/lib/library/load-embedder';
import type { Embedder, StaticEmbedder } from '@/lib/library/static-embedder';
import { pageOfText } from '@/tests/eval/page-of-text';

const embedderFiles = path.resolve(import.meta.dirname, '../../assets/public/embedder');
const claims = path.resolve(import.meta.dirname, 'claims');

const setSchema = v.array(
  v.object({
    title: v.string(),
    section: v.string(),
    sentences: v.array(v.string()),
    /** Whether it is so, what was done to it, the sentences it was made from, and the claim. */
    claims: v.array(v.tuple([v.boolean(), v.string(), v.array(v.number()), v.string()])),
  }),
);

/** A claim beside one of the sources it may come from. */
export interface Sample {
  features: Record<string, number>;
  /** Whether that is so, by the one who wrote the claim. */
  isSource: boolean;
}

/** Pages with claims about them that a language model wrote, by the name of the set. */
export function readClaims(name: string): v.InferOutput<typeof setSchema> {
  const packed = readFileSync(path.join(claims, `${name}.json.br`));
  return v.parse(setSchema, JSON.parse(brotliDecompressSync(packed).toString()));
}

/** A claim with the sentences it was made from: some of each group, none where it is not so. */
interface Labelled {
  text: string;
  groups: readonly (readonly string[])[];
}

type ClaimedPage = ReturnType<typeof readClaims>[number];

export async function readEmbedder(): Promise<StaticEmbedder> {
  return loadStaticEmbedder(async (file) => {
    const { buffer, byteOffset, byteLength } = readFileSync(path.join(embedderFiles, file));
    return buffer.slice(byteOffset, byteOffset + byteLength);
  });
}

/** What the judge is given for each claim of a set. */
export function samplesOf(name: string, embedder: Embedder): Sample[] {
  const pages = readClaims(name);
  return pages.flatMap((each, at) => {
    const text = `## ${each.section}\n\n${each.sentences.join(' ')}`;
    const page = preparePage(pageOfText(each.title, text, 'en'), embedder);
    const index = EvidenceIndex.of(page);
    const own = labelled(each);
    const strangers = labelled(pages[(at + 1) % pages.length] ?? each);
    return [...own, ...merged(own, strangers)].flatMap(({ text: claim, groups }) => {
      const compared = spellOut(claim, 'en');
      const words = readWords(compared, 'en', page.extractTerms);
      const similarity = page.similarity(claim);
      const alignments = alignClaim(words, compared, index, () => true, similarity);
      return retellings(alignments, similarity, words, index).map(({ alignment, features }) => {
        const read = alignment.parts.flatMap(({ evidence: { sentence, next } }) =>
          next ? [sentence.text, next.text] : [sentence.text],
        );
        const holds = (sources: readonly string[]) =>
          read.some((sentence) => sources.some((source) => isSame(sentence.trim(), source)));
        return { features, isSource: groups.length > 0 && groups.every(holds) };
      });
    });
  });
}

function labelled({ sentences, claims: written }: ClaimedPage): Labelled[] {
  return written.map(([isTrue, , from, text]) => ({
    text,
    groups: isTrue ? [from.flatMap((at) => sentences[at]?.trim() ?? [])] : [],
  }));
}

/** Two true claims in one, and one with something invented after it: models do both. */
function merged(own: readonly Labelled[], strangers: readonly Labelled[]): Labelled[] {
  const isTrue = ({ groups }: Labelled) => groups.length > 0;
  const [first, second] = own.filter(isTrue);
  const stranger = strangers.find(isTrue);
  if (!first || !second || !stranger) return [];
  const join = (other: Labelled) => `${first.text.replace(/\.$/, '')}, and ${other.text}`;
  return [
    { text: join(second), groups: [...first.groups, ...second.groups] },
    { text: join(stranger), groups: [] },
  ];
}

function isSame(sentence: string, source: string): boolean {
  return source.includes(sentence) || sentence.includes(source);
}

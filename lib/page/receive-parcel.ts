import * as v from 'valibot';
import { failure } from '@/lib/base/failure';
import { blockKinds, type Block } from '@/lib/protocol/page';
import type { Parcel } from './agent/api';
import { callInjected, type InjectionTarget } from './injection';
import { outline } from './outline';
import { unwrap } from './unwrap';

const partSchema = v.array(
  v.object({
    kind: v.picklist(blockKinds),
    level: v.number(),
    text: v.string(),
    author: v.optional(v.string()),
    startsTable: v.optional(v.boolean()),
  }),
);

/** Fetches the parts of a parcel one after the other, so that neither the page nor the view stands still. */
export async function receiveBlocks(target: InjectionTarget, parcel: Parcel): Promise<Block[]> {
  const blocks = readPart(parcel.first);
  for (let index = 1; index < parcel.parts; index += 1) {
    const [result] = await callInjected(target, 'part', { id: parcel.id, index });
    for (const block of readPart(unwrap(result))) blocks.push(block);
  }
  return outline(blocks);
}

function readPart(text: string): v.InferOutput<typeof partSchema> {
  const parsed = v.safeParse(partSchema, JSON.parse(text));
  if (!parsed.success) throw failure('page-read-failed', { detail: parsed.issues[0].message });
  return parsed.output;
}

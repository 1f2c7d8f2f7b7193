import * as v from 'valibot';
import type { FailureData } from '@/lib/base/failure';

/** What travels towards the side that serves. */
export const callSchema = v.variant('type', [
  v.object({ type: v.literal('request'), id: v.number(), name: v.string(), params: v.unknown() }),
  v.object({ type: v.literal('stream'), id: v.number(), name: v.string(), params: v.unknown() }),
  v.object({ type: v.literal('cancel'), id: v.number() }),
]);
export type Call = v.InferOutput<typeof callSchema>;

/** What travels back. */
export const replySchema = v.variant('type', [
  v.object({ type: v.literal('result'), id: v.number(), value: v.unknown() }),
  v.object({ type: v.literal('event'), id: v.number(), value: v.unknown() }),
  v.object({ type: v.literal('end'), id: v.number() }),
  v.object({
    type: v.literal('failure'),
    id: v.number(),
    failure: v.object({ code: v.string(), params: v.record(v.string(), v.unknown()) }),
  }),
]);

export type Reply =
  | { type: 'result'; id: number; value: unknown }
  | { type: 'event'; id: number; value: unknown }
  | { type: 'end'; id: number }
  | { type: 'failure'; id: number; failure: FailureData };

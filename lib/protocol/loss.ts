import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** How much the database held when the browser emptied it. */
export const lossSchema = v.object({ documents: count, conversations: count });

export type Loss = v.InferOutput<typeof lossSchema>;

import * as v from 'valibot';

/** What a menu or a keyboard command asked of a panel that may not be open yet. */
export const intentSchema = v.object({
  action: v.picklist(['open', 'summarize-page', 'summarize-selection', 'ask-selection']),
  /** Frame of the selection; 0 is the top frame. */
  frameId: v.number(),
  /** The selection as the browser reported it; empty when there is none. */
  selection: v.string(),
  /** Milliseconds since the epoch. */
  at: v.number(),
});
export type Intent = v.InferOutput<typeof intentSchema>;

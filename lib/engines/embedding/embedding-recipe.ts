import * as v from 'valibot';
import type { ModelFiles } from '@/lib/engines/transformers/model-files';
import type { TextKind } from '@/lib/protocol/text-embedder';

/** How vectors are made of what a model puts out. */
export interface EmbeddingRecipe {
  pooling: 'mean' | 'cls';
  /** Words before a text. */
  prefixes: Record<TextKind, string>;
}

const poolingSchema = v.object({ pooling_mode_cls_token: v.optional(v.boolean()) });
const promptsSchema = v.object({
  prompts: v.optional(
    v.object({
      query: v.optional(v.string()),
      document: v.optional(v.string()),
      passage: v.optional(v.string()),
    }),
  ),
});

/** The recipe that came with a model, in the files of sentence-transformers; the usual one where it has none. */
export async function readRecipe(model: ModelFiles): Promise<EmbeddingRecipe> {
  const pooling = await read(model, '1_Pooling/config.json', poolingSchema);
  const { prompts } = (await read(model, 'config_sentence_transformers.json', promptsSchema)) ?? {};
  return {
    pooling: pooling?.pooling_mode_cls_token === true ? 'cls' : 'mean',
    prefixes: {
      query: prompts?.query ?? '',
      document: prompts?.document ?? prompts?.passage ?? '',
    },
  };
}

async function read<Schema extends v.GenericSchema>(
  model: ModelFiles,
  path: string,
  schema: Schema,
): Promise<v.InferOutput<Schema> | null> {
  try {
    const parsed = v.safeParse(schema, JSON.parse((await (await model.open(path))?.text()) ?? ''));
    return parsed.success ? parsed.output : null;
  } catch {
    return null;
  }
}

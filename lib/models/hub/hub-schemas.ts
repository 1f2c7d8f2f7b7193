import * as v from 'valibot';

/** Hexadecimal commit hash. */
const commit = v.pipe(v.string(), v.regex(/^[0-9a-f]{40}$/));

/** What is read of a model's page in the hub's interface. */
export const modelPageSchema = v.object({
  sha: commit,
  cardData: v.fallback(
    v.optional(
      v.object({
        license: v.fallback(v.optional(v.string()), undefined),
        license_name: v.fallback(v.optional(v.string()), undefined),
      }),
    ),
    undefined,
  ),
  tags: v.fallback(v.array(v.string()), []),
});
export type ModelPage = v.InferOutput<typeof modelPageSchema>;

const entrySchema = v.object({
  type: v.string(),
  path: v.string(),
  size: v.pipe(v.number(), v.integer(), v.minValue(0)),
  /** SHA-1 of the git object; of a large file, of its pointer. */
  oid: v.string(),
  /** Of large files: the SHA-256 of their content. */
  lfs: v.optional(v.object({ oid: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)) })),
});

/** One page of the file listing of a commit. */
export const treeSchema = v.array(entrySchema);
export type TreeEntry = v.InferOutput<typeof entrySchema>;

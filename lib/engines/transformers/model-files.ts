/** The files of a model on this device. */
export interface ModelFiles {
  /** Path relative to the model's folder, and bytes. */
  files: readonly { path: string; size: number }[];
  /** Null when the model has no such file. */
  open(path: string): Promise<File | null>;
  /** Path of a file that is not the one that was stored, by its hash; null when all are. Reads everything. */
  findDamage(): Promise<string | null>;
}

/** Finds a model by its id. */
export type OpenModel = (id: string) => Promise<ModelFiles>;

import type { CatalogEmbedder, CatalogGenerator } from '@/lib/protocol/download';
import { catalog } from './catalog';

/** Models of the catalog that write, in its order. */
export const knownGenerators: readonly CatalogGenerator[] = catalog.filter(
  (model) => model.kind === 'generator',
);
const knownEmbedders: readonly CatalogEmbedder[] = catalog.filter(
  (model) => model.kind === 'embedder',
);

/** What the makers of a model that writes say of it, if it is in the catalog. */
export function knownGenerator(id: string): CatalogGenerator | undefined {
  return knownGenerators.find((model) => model.id === id);
}

/** The same of an embedding model. */
export function knownEmbedder(id: string): CatalogEmbedder | undefined {
  return knownEmbedders.find((model) => model.id === id);
}

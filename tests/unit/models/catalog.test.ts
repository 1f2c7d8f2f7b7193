import { describe, expect, it } from 'vitest';
import { catalog } from '@/lib/models/catalog';
import { isModelId } from '@/lib/models/model-path';

describe('the catalog', () => {
  it('names every model once, by an id a hub could have', () => {
    const ids = catalog.map(({ id }) => id);
    expect(ids.filter((id) => !isModelId(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says for every model its licence, languages and window', () => {
    for (const { license, languages, contextLength } of catalog) {
      expect(license).not.toBe('');
      expect(Intl.getCanonicalLocales([...languages])).toEqual(languages);
      expect(contextLength).toBeGreaterThan(0);
    }
  });
});

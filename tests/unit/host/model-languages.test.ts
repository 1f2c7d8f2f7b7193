import { expect, it } from 'vitest';
import { languagesOf } from '@/lib/host/model-languages';
import { catalog } from '@/lib/models/catalog';

it('knows what each model of the catalog writes in, and nothing of others', () => {
  for (const { id, languages } of catalog) {
    const known = languagesOf(id);
    if (languages.includes('mul')) expect(known).toContain('hi');
    else expect(known).toEqual(languages);
  }
  expect(languagesOf('instant')).toEqual([]);
  expect(languagesOf('someone/some-model')).toEqual([]);
});

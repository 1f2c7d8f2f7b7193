import { catalog } from '@/lib/models/catalog';

/** Offered where a model writes in more languages than its makers list: the most widely read. */
const widelyRead = ['ar', 'de', 'en', 'es', 'fr', 'hi', 'it', 'ja', 'ko', 'pt', 'ru', 'zh'];

/** BCP 47 tags of what a model can write in, as far as it is known. */
export function languagesOf(model: string): readonly string[] {
  const languages = catalog.find(({ id }) => id === model)?.languages ?? [];
  return languages.includes('mul') ? widelyRead : languages;
}

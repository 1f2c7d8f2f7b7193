import { createI18n } from '@wxt-dev/i18n';
import type { FailureData } from '@/lib/base/failure';
import { failureKey } from '@/lib/base/failure';
import { engineName } from '@/components/words/engine-name';

/** What happened, why the data is safe, what to do next. */
export interface FailureWords {
  what: string;
  safe: string;
  next: string;
  /** For the fold: the code and whatever the code knows. */
  details: string;
}

// Keys are made of the code here; a test proves that every code has its words.
const words = createI18n();

export function failureWords(failure: FailureData): FailureWords {
  const key = failureKey(failure.code);
  const params = shownParams(failure.params);
  return {
    what: words.t(`${key}.what`, params),
    safe: words.t(`${key}.safe`, params),
    next: words.t(`${key}.next`, params),
    details: [
      failure.code,
      ...Object.entries(failure.params).map(([name, value]) => `${name}: ${value}`),
    ].join('\n'),
  };
}

function shownParams(params: Record<string, string>): Record<string, string> {
  const model = params['model'];
  return model === undefined ? params : { ...params, model: engineName(model) };
}

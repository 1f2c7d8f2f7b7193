import { beforeAll, describe, expect, it } from 'vitest';
import { answerQuestion } from '@/lib/answering/extractive-answer';
import { summarize } from '@/lib/answering/extractive-summary';
import type { Embedder } from '@/lib/library/static-embedder';
import { glossaryLanguages } from '@/lib/text/glossary';
import languages from '@/tests/fixtures/languages.json';
import { shippedEmbedder } from '../embedder';
import { faults, prepared } from './page';

describe.each(languages.texts)(
  'in $language',
  ({ language, title, paragraphs, questions, both, half, elsewhere }) => {
    let embedder: Embedder;
    beforeAll(async () => {
      embedder = await shippedEmbedder();
    });
    const page = () => prepared(title, paragraphs.join('\n'), embedder, { language });

    it.each(questions)('%s', (question, words) => {
      const answer = answerQuestion(page(), question);
      expect(faults(answer, page())).toEqual([]);
      expect(answer.found).toBe(true);
      expect(answer.claims[0]?.quotes[0]?.text).toContain(words);
    });

    it('says what the page does not', () => {
      const answer = answerQuestion(page(), elsewhere);
      expect(answer.found).toBe(false);
      expect(answer.pageLanguage).toBeUndefined();
    });

    it('answers two questions asked at once, and names the one it cannot', () => {
      const [first, last] = [questions[0]?.[1] ?? '', questions.at(-1)?.[1] ?? ''];
      const answer = answerQuestion(page(), both);
      expect(faults(answer, page())).toEqual([]);
      expect(answer.unanswered).toBeUndefined();
      expect(answer.text).toContain(last);
      expect(answer.text.indexOf(first)).toBeLessThan(answer.text.indexOf(last));
      const [asked = '', missing = ''] = half;
      expect(answerQuestion(page(), asked)).toMatchObject({ found: true, unanswered: [missing] });
    });

    const other = languages.texts.find((text) => text.language !== language);
    it.each((other?.questions ?? []).map(([question], at) => [question, questions[at]?.[1]]))(
      'tells a question in another language from one the page does not answer, if it does not answer it: %s',
      (question = '', words = '') => {
        const answer = answerQuestion(page(), question);
        if (answer.found) expect(answer.text).toContain(words);
        else expect(answer.pageLanguage).toBe(language);
      },
    );

    it.runIf(glossaryLanguages.includes(language))('answers what is asked in English', () => {
      const english = languages.texts.find((text) => text.language === 'en');
      const [asked = ''] = english?.questions[0] ?? [];
      const answer = answerQuestion(page(), asked);
      expect(answer.found).toBe(true);
      expect(answer.text).toContain(questions[0]?.[1]);
    });

    it('sums up in sentences of the page, in its order', () => {
      const answer = summarize(page(), 'summary');
      expect(faults(answer, page())).toEqual([]);
      expect(answer.claims.length).toBeGreaterThan(1);
      const places = answer.claims.map(({ quotes }) => quotes[0]?.blockId ?? 0);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    });
  },
);
